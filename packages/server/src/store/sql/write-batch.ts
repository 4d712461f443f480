import type { AuditRow, ResourceKey, ResourceWrite, WriteOutcome } from '../record-store.ts'
import { WriteRefused } from '../write-refused.ts'
import { appendToChains } from './audit-chain.ts'
import { type CurrentVersion, claimKeys, keyOf } from './claim-keys.ts'
import type { Database, Dialect, Queries, Value } from './database.ts'
import { isAbsent, refusalOf } from './expectation.ts'
import { insertIndexRows } from './index-rows-of.ts'
import { insertAll } from './insert-all.ts'
import { retire } from './retire.ts'
import { RESOURCE, RESOURCE_HISTORY } from './tables.ts'

/** Stores all of the writes and their audit events, or nothing. See `RecordStore.writeBatch`. */
export async function writeBatch(
  database: Database,
  writes: readonly ResourceWrite[],
  updated: string,
  audit: readonly AuditRow[],
): Promise<readonly WriteOutcome[]> {
  if (writes.length === 0 && audit.length === 0) return []
  try {
    return await database.transaction((queries) => writeWithin(queries, database.dialect, writes, updated, audit))
  } catch (error) {
    if (error instanceof WriteRefused) return error.outcomes
    throw error
  }
}

/** Same, in a transaction of the caller's. @throws WriteRefused, after which the transaction must not be committed */
export async function writeWithin(
  queries: Queries,
  dialect: Dialect,
  writes: readonly ResourceWrite[],
  updated: string,
  audit: readonly AuditRow[],
): Promise<readonly WriteOutcome[]> {
  const current = await claimKeys(queries, dialect, writes)
  const plan = planWrites(writes, current, updated)
  await storePlan(queries, plan)
  await noteRecords(queries, plan)
  await appendToChains(queries, dialect, audit)
  return plan.outcomes
}

interface Plan {
  readonly outcomes: readonly WriteOutcome[]
  /** Current versions that make room for newer ones. */
  readonly retired: readonly (ResourceKey & { readonly record_id: string })[]
  /** Versions that were superseded within the batch. */
  readonly superseded: readonly (readonly Value[])[]
  readonly stored: readonly { readonly write: ResourceWrite; readonly row: readonly Value[] }[]
}

function planWrites(
  writes: readonly ResourceWrite[],
  current: ReadonlyMap<string, CurrentVersion>,
  updated: string,
): Plan {
  refuseForeign(writes, current)
  const latest = new Map<string, CurrentVersion>()
  const stored = new Map<string, { write: ResourceWrite; row: readonly Value[] }>()
  const superseded: (readonly Value[])[] = []
  const outcomes = writes.map((write): WriteOutcome => {
    const key = keyOf(write)
    const before = latest.get(key) ?? current.get(key) ?? { ...NEVER, record_id: write.record_id }
    const refused = refusalOf(write.expect, before)
    if (refused !== null) return { outcome: 'refused', code: refused }
    const same = write.deleted ? isAbsent(before) : !before.deleted && before.hash === write.hash
    if (same) return { outcome: 'unchanged', version: before.version }
    const version = before.version + 1
    const text = write.textAt(version, updated)
    const inBatch = stored.get(key)
    if (inBatch !== undefined) superseded.push(inBatch.row)
    const row = [write.record_id, write.type, write.id, version, updated, write.deleted ? 1 : 0, write.hash, text]
    stored.set(key, { write, row })
    latest.set(key, { record_id: write.record_id, version, hash: write.hash, deleted: write.deleted === true })
    return { outcome: version === 1 ? 'created' : 'updated', version }
  })
  refuseAll(outcomes)
  const retired = [...stored].flatMap(([key, { write }]) => ((current.get(key)?.version ?? 0) > 0 ? [write] : []))
  return { outcomes, retired, superseded, stored: [...stored.values()] }
}

const NEVER = { version: 0, hash: null, deleted: false }

/** A resource never moves to another record: its id would lead readers of one person to another. Design §3.4. */
function refuseForeign(writes: readonly ResourceWrite[], current: ReadonlyMap<string, CurrentVersion>): void {
  refuseAll(
    writes.map((write): WriteOutcome => {
      const foreign = current.get(keyOf(write))?.record_id !== write.record_id
      return foreign ? { outcome: 'refused', code: 'record/subject-changed' } : { outcome: 'not-stored' }
    }),
  )
}

/** One refused write refuses the batch. */
function refuseAll(outcomes: readonly WriteOutcome[]): void {
  if (!outcomes.some(({ outcome }) => outcome === 'refused')) return
  throw new WriteRefused(
    outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome : { outcome: 'not-stored' })),
  )
}

async function storePlan(queries: Queries, plan: Plan): Promise<void> {
  await retire(queries, plan.retired)
  await insertAll(queries, RESOURCE_HISTORY, plan.superseded)
  await insertAll(
    queries,
    RESOURCE,
    plan.stored.map(({ row }) => row),
  )
  await insertIndexRows(
    queries,
    plan.stored.flatMap(({ write }) => (write.deleted ? [] : [write])),
  )
}

/** Keeps who manages a record, which is asked on every access, beside the record's Patient. */
async function noteRecords(queries: Queries, plan: Plan): Promise<void> {
  for (const { write } of plan.stored) {
    // A deleted Patient leaves the record where it was: its history is still somebody's to see.
    if (write.type !== 'Patient' || write.id !== write.record_id || write.deleted) continue
    await queries.run(
      `insert into record (record_id, managing_organization) values (?, ?)
       on conflict (record_id) do update set managing_organization = excluded.managing_organization`,
      [write.record_id, write.managing_organization ?? null],
    )
  }
}
