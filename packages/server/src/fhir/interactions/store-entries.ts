import { setImmediate } from 'node:timers/promises'
import { RecordError } from '../../record/record-error.ts'
import type { PlannedWrite, RecordWork, WrittenVersion } from '../../record/record-work.ts'
import { WriteFault } from '../../record/write-fault.ts'
import type { ResourceKey, StoredResource } from '../../store/record-store.ts'
import type { Assigned } from '../write/assign-ids.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import type { InteractionAnswer } from './answer.ts'
import { locating } from './entry-error.ts'
import { mayRead } from './patch.ts'
import { plannedWrite } from './planned-write.ts'
import type { Pending } from './store-in-rounds.ts'
import { type AnswerShape, answerOfDeleted, answerOfWritten } from './written-answer.ts'

/** What a transaction stores with. */
export interface Storing extends AnswerShape {
  readonly work: RecordWork
  readonly assigned: ReadonlyMap<number, Assigned>
  /** What the conditions of the entries found. */
  readonly matches: ReadonlyMap<number, StoredResource>
}

interface Planned {
  readonly entry: BundleEntry
  /** null: there is nothing to delete. */
  readonly write: PlannedWrite | null
}

/**
 * Stores entries at once, and says what became of each, by its index.
 * @throws FhirError naming the entry that was refused
 */
export async function storeEntries(
  ready: readonly Pending[],
  storing: Storing,
): Promise<readonly (readonly [number, InteractionAnswer])[]> {
  const planned: Planned[] = []
  for (const { entry } of ready) planned.push({ entry, write: await plan(entry, storing) })
  await setImmediate()
  const versions = await store(planned, storing)
  const answers: (readonly [number, InteractionAnswer])[] = []
  for (const one of planned) answers.push([one.entry.index, await answerOf(one, versions, storing)])
  return answers
}

async function plan(entry: BundleEntry, { work, fhirBase, assigned, matches }: Storing): Promise<PlannedWrite | null> {
  const target = assigned.get(entry.index)
  if (target === undefined) throw new TypeError(`${entry.place} has no id`)
  const found = matches.has(entry.index)
  return locating(entry.place, () => plannedWrite(work, entry, { ...target, found, fhirBase }))
}

async function store(planned: readonly Planned[], { work }: Storing): Promise<ReadonlyMap<string, WrittenVersion>> {
  const writes = planned.flatMap(({ write }) => (write === null ? [] : [write]))
  const places = new Map(planned.flatMap(({ entry, write }) => (write === null ? [] : [[keyOf(write), entry.place]])))
  try {
    return new Map((await work.store(writes)).map((version) => [keyOf(version), version]))
  } catch (error) {
    const of = error instanceof WriteFault || error instanceof RecordError ? error.of : undefined
    const place = of === undefined ? undefined : places.get(keyOf(of))
    if (place === undefined) throw error
    return locating(place, () => Promise.reject(error))
  }
}

async function answerOf(
  { entry, write }: Planned,
  versions: ReadonlyMap<string, WrittenVersion>,
  { work, ...shape }: Storing,
): Promise<InteractionAnswer> {
  const version = write === null ? undefined : versions.get(keyOf(write))
  if (write === null || version === undefined) return answerOfDeleted(null, shape)
  if (write.action === 'delete') return answerOfDeleted(version, shape)
  // The answer to a patch tells more than was sent: only who may read the resource is shown it.
  const shown = entry.patch === null || shape.preferences.return === 'minimal' || (await mayRead(work, write))
  return answerOfWritten(
    version,
    shown ? shape : { ...shape, preferences: { ...shape.preferences, return: 'minimal' } },
  )
}

function keyOf({ type, id }: ResourceKey): string {
  return `${type}/${id}`
}
