import { type AuditFacts, auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import type { AuditRow, RecordTransaction, ResourceWrite, StoredResource, WriteOutcome } from '../store/record-store.ts'
import { WriteRefused } from '../store/write-refused.ts'
import { requireConstraints, requireEmptyRecords, requireReferences } from './check-written.ts'
import { requireScope } from './permit.ts'
import { type PreparedWrite, planWrites } from './plan-writes.ts'
import { RecordError } from './record-error.ts'
import type { PlannedWrite, WrittenVersion } from './record-work.ts'
import { factsWithin, standing } from './written-state.ts'

export interface StoringDeps {
  readonly store: RecordTransaction
  /** Epoch ms of the commit. */
  readonly at: number
  /** Events that are to be stored with the writes'. */
  readonly beside: () => readonly AuditRow[]
  readonly base?: string | undefined
}

/**
 * Everything that a write must pass, in order; the store's transaction undoes what was stored before a refusal.
 */
export async function storeWrites(
  access: Access,
  writes: readonly PlannedWrite[],
  { store, at, beside, base }: StoringDeps,
): Promise<readonly WrittenVersion[]> {
  const factsOf = factsWithin(store)
  const wanted = writes.map(({ type, id, action }) => ({ type, id, right: action }))
  const befores = await standing(access, wanted, store, factsOf)
  const prepared = (await planWrites(access, writes, befores, { store, factsOf, base })).map((one) =>
    pinned(access, one),
  )
  const written = prepared.filter(({ write }) => write !== null)
  const outcomes = await storeAll(written, store, at, [...beside(), ...eventsOf(access, written, at)])
  const stored = await readBack(written, store)
  // What is asked from here on is so until the commit: of the writers in one record one at a time passes its audit chain.
  const after = factsWithin(store)
  await requireConstraints(access, written, stored, store)
  await requireReferences(access, written, { store, factsOf: after })
  await requireEmptyRecords(written, store)
  const byWrite = new Map(written.map((one, index) => [one, outcomes[index]]))
  return prepared.map((one) => versionOf(one, byWrite.get(one), stored))
}

/** Whether a resource meets a constraint was compared with that version: should there be another by now, nothing is stored. */
function pinned(access: Access, prepared: PreparedWrite): PreparedWrite {
  const { planned, before, write } = prepared
  if (write === null || requireScope(access, planned.type, planned.action).kind === 'all') return prepared
  if (write.expect !== undefined && write.expect !== 'present') return prepared
  return { ...prepared, write: { ...write, expect: before === null ? 'absent' : { version: before.version } } }
}

async function storeAll(
  written: readonly PreparedWrite[],
  store: RecordTransaction,
  at: number,
  events: readonly AuditRow[],
): Promise<readonly WriteOutcome[]> {
  const writes = written.flatMap(({ write }): readonly ResourceWrite[] => (write === null ? [] : [write]))
  try {
    return await store.writeBatch(writes, new Date(at).toISOString(), events)
  } catch (error) {
    if (error instanceof WriteRefused) throw refusal(error.outcomes, writes)
    throw error
  }
}

function refusal(outcomes: readonly WriteOutcome[], writes: readonly ResourceWrite[]): Error {
  const at = outcomes.findIndex((one) => one.outcome === 'refused')
  const refused = outcomes[at]
  if (refused?.outcome !== 'refused') return new TypeError('A refused batch names no refusal.')
  return new RecordError(refused.code, writes[at])
}

async function readBack(
  written: readonly PreparedWrite[],
  store: RecordTransaction,
): Promise<ReadonlyMap<string, StoredResource>> {
  if (written.length === 0) return new Map()
  const found = await store.readMany(written.map(({ planned: { type, id } }) => ({ type, id })))
  return new Map(found.map((one) => [`${one.type}/${one.id}`, one]))
}

/** One event for each record and kind of change. */
function eventsOf(access: Access, written: readonly PreparedWrite[], at: number): readonly AuditRow[] {
  const alike = Map.groupBy(written, (one) => `${one.write?.record_id} ${changeOf(one)}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || first.write === null) return []
    const types = [...new Set(group.map(({ planned }) => planned.type))].sort()
    const facts = { access, action: 'write', record_id: first.write.record_id, types, count: group.length, at } as const
    return [auditRow({ ...facts, change: changeOf(first) })]
  })
}

function changeOf({ planned, before }: Pick<PreparedWrite, 'planned' | 'before'>): NonNullable<AuditFacts['change']> {
  if (planned.action === 'delete') return 'delete'
  return before === null || before.deleted ? 'create' : 'update'
}

function versionOf(
  { planned, before }: PreparedWrite,
  outcome: WriteOutcome | undefined,
  stored: ReadonlyMap<string, StoredResource>,
): WrittenVersion {
  const { type, id } = planned
  const now = stored.get(`${type}/${id}`)
  // It was never there, or not for whoever asks.
  if (outcome === undefined || now === undefined) return { type, id, outcome: 'unchanged', version: 0 }
  const { version, updated, text } = now
  const shown = now.deleted ? {} : { text }
  const what = outcome.outcome === 'unchanged' ? 'unchanged' : `${changeOf({ planned, before })}d`
  return { type, id, outcome: what as WrittenVersion['outcome'], version, updated, ...shown }
}
