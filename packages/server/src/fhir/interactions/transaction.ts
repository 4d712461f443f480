import { setImmediate } from 'node:timers/promises'
import type { Access } from '../../auth/access.ts'
import { RecordError } from '../../record/record-error.ts'
import type { PlannedWrite, RecordWork, WrittenVersion } from '../../record/record-work.ts'
import { WriteFault } from '../../record/write-fault.ts'
import type { StoredResource } from '../../store/record-store.ts'
import type { Assigned } from '../write/assign-ids.ts'
import type { CheckedBundle } from '../write/check-bundle.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import { conditionalReferences } from '../write/conditional-references.ts'
import { rewriteEverywhere } from '../write/rewrite-everywhere.ts'
import { orderTransaction } from '../write/transaction-order.ts'
import { writeBundleResponse } from '../write/write-bundle-response.ts'
import type { InteractionAnswer } from './answer.ts'
import type { BundleDeps, BundleWishes } from './bundle-deps.ts'
import { entryAnswer } from './entry-answer.ts'
import { atNamedEntry, locating } from './entry-error.ts'
import { readEntry } from './entry-reads.ts'
import { matchesOf, matchOf } from './matches.ts'
import { mayRead } from './patch.ts'
import { plannedWrite } from './planned-write.ts'
import { type Pending, storeInRounds } from './store-in-rounds.ts'
import { assign, checkWrites, claimsOf, conditionOf, isWriting, refuseMany } from './transaction-plan.ts'
import { tryAgain } from './try-again.ts'
import { answerOfDeleted, answerOfMatch, answerOfWritten } from './written-answer.ts'

export type CheckedTransaction = Extract<CheckedBundle, { readonly type: 'transaction' }>

/**
 * `POST [base]` with a transaction: all of it or nothing, whatever the order of its entries
 * (https://hl7.org/fhir/R4/http.html#transaction). Its answer is in their order.
 * @throws what is told as one OperationOutcome that names the entry
 */
export async function transaction(
  access: Access,
  { entries }: CheckedTransaction,
  wishes: BundleWishes,
  deps: BundleDeps,
): Promise<InteractionAnswer> {
  const writing = entries.filter(isWriting)
  refuseMany(entries.length - writing.length, 'reads')
  await checkWrites(access, writing)
  const run = (): Promise<InteractionAnswer> =>
    deps.record.write(access, claimsOf(writing), async (work) => {
      try {
        return await runWithin(access, entries, wishes, { deps, work })
      } catch (error) {
        throw atNamedEntry(error)
      }
    })
  // Whoever names a version is told that it is past; for all others it is done on what is there.
  const named = writing.some(
    ({ preconditions }) => preconditions.ifMatch !== null || preconditions.ifNoneMatch !== null,
  )
  return named ? run() : tryAgain(run)
}

interface Running {
  readonly deps: BundleDeps
  readonly work: RecordWork
}

async function runWithin(
  access: Access,
  entries: readonly BundleEntry[],
  wishes: BundleWishes,
  { deps, work }: Running,
): Promise<InteractionAnswer> {
  const writing = entries.filter(isWriting)
  const matches = await findMatches(writing, work, deps)
  const assigned = assign(writing, matches, deps.newId)
  // What is referred to by a condition is looked for when the others are written.
  const open = new Map(conditionalReferences(writing).map(({ text }) => [text, text]))
  const rewritten = rewriteEverywhere(writing, assigned, open)
  // Others are served between two steps; what they read is the last commit.
  await setImmediate()
  const answers = new Map<number, InteractionAnswer>()
  const shape = { preferences: wishes.preferences, fhirBase: deps.fhirBase }
  const pending: Pending[] = []
  const { deletes, creates, changes } = orderTransaction(rewritten)
  for (const entry of [...deletes, ...creates, ...changes]) {
    const target = assigned.get(entry.index)
    const match = matches.get(entry.index)
    if (target === undefined) answers.set(entry.index, answerOfDeleted(null, shape))
    else if (target.matched && match !== undefined) answers.set(entry.index, answerOfMatch(match, shape))
    else pending.push({ entry, key: `${target.type}/${target.id}` })
  }
  await storeInRounds(pending, {
    search: (reference) =>
      locating(entryOf(reference.place), async () =>
        (await matchesOf(work, reference.condition, deps)).map(({ id }) => id),
      ),
    store: async (ready) => {
      for (const [entry, answer] of await storeEntries(ready, assigned, matches, wishes, { deps, work })) {
        answers.set(entry.index, answer)
      }
    },
  })
  for (const entry of entries.filter((one) => !isWriting(one))) {
    answers.set(entry.index, await locating(entry.place, () => readWithin(access, entry, wishes, { deps, work })))
  }
  const told = entries.map((entry) =>
    entryAnswer(answers.get(entry.index) ?? { status: 500 }, deps.fhirBase, leaves(entry)),
  )
  return { status: 200, body: writeBundleResponse('transaction', told) }
}

async function findMatches(
  entries: readonly BundleEntry[],
  work: RecordWork,
  deps: BundleDeps,
): Promise<ReadonlyMap<number, StoredResource>> {
  const matches = new Map<number, StoredResource>()
  for (const entry of entries) {
    const condition = conditionOf(entry)
    if (condition === null) continue
    const match = await locating(entry.place, () => matchOf(work, condition, deps))
    if (match !== null) matches.set(entry.index, match)
  }
  return matches
}

async function storeEntries(
  ready: readonly Pending[],
  assigned: ReadonlyMap<number, Assigned>,
  matches: ReadonlyMap<number, StoredResource>,
  wishes: BundleWishes,
  { deps, work }: Running,
): Promise<readonly (readonly [BundleEntry, InteractionAnswer])[]> {
  const { fhirBase } = deps
  const shape = { preferences: wishes.preferences, fhirBase }
  const planned: { readonly entry: BundleEntry; readonly write: PlannedWrite | null }[] = []
  for (const { entry } of ready) {
    const target = assigned.get(entry.index)
    if (target === undefined) continue
    const found = matches.has(entry.index)
    const write = await locating(entry.place, () => plannedWrite(work, entry, { ...target, found, fhirBase }))
    planned.push({ entry, write })
  }
  await setImmediate()
  const writes = planned.flatMap(({ write }) => (write === null ? [] : [write]))
  const places = new Map(planned.flatMap(({ entry, write }) => (write === null ? [] : [[keyOf(write), entry.place]])))
  const versions = new Map<string, WrittenVersion>()
  try {
    for (const version of await work.store(writes)) versions.set(keyOf(version), version)
  } catch (error) {
    const place = placeOf(error, places)
    if (place === undefined) throw error
    await locating(place, () => Promise.reject(error))
  }
  const answers: (readonly [BundleEntry, InteractionAnswer])[] = []
  for (const { entry, write } of planned) {
    const version = write === null ? undefined : versions.get(keyOf(write))
    if (write === null || version === undefined) answers.push([entry, answerOfDeleted(null, shape)])
    else if (write.action === 'delete') answers.push([entry, answerOfDeleted(version, shape)])
    else answers.push([entry, answerOfWritten(version, await shapeFor(entry, write, shape, work))])
  }
  return answers
}

type Shape = Parameters<typeof answerOfWritten>[1]

/** The answer to a patch tells more than was sent: only who may read the resource is shown it. */
async function shapeFor({ patch }: BundleEntry, write: PlannedWrite, shape: Shape, work: RecordWork): Promise<Shape> {
  if (patch === null || shape.preferences.return === 'minimal' || (await mayRead(work, write))) return shape
  return { ...shape, preferences: { ...shape.preferences, return: 'minimal' } }
}

function readWithin(
  access: Access,
  entry: BundleEntry,
  wishes: BundleWishes,
  { deps, work }: Running,
): Promise<InteractionAnswer> {
  const record = {
    read: (_access: Access, type: string, id: string) => work.read(type, id),
    search: (_access: Access, search: Parameters<RecordWork['search']>[0]) => work.search(search),
    include: (_access: Access, ...asked: Parameters<RecordWork['include']>) => work.include(...asked),
  }
  return readEntry(access, entry, wishes, { ...deps, record, past: null })
}

/** Where the write stands that was refused. */
function placeOf(error: unknown, places: ReadonlyMap<string, string>): string | undefined {
  const of = error instanceof WriteFault || error instanceof RecordError ? error.of : undefined
  return of === undefined ? undefined : places.get(keyOf(of))
}

/** Whether a version is there afterwards, whose address can be told. */
function leaves(entry: BundleEntry): boolean {
  return isWriting(entry) && entry.method !== 'DELETE'
}

function keyOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}/${id}`
}

function entryOf(place: string): string {
  return /^Bundle\.entry\[\d+\]/.exec(place)?.[0] ?? 'Bundle'
}
