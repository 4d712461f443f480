import { createHash } from 'node:crypto'
import type { AuditRow, StoredAuditRow } from '../record-store.ts'
import { chunks, type Database, type Dialect, placeholders, type Queries, type Value } from './database.ts'
import { insertAll } from './insert-all.ts'
import { AUDIT_EVENT, AUDIT_HEAD } from './tables.ts'

/** What stands before a record's first event. */
export const CHAIN_START = ''

/** One link of a record's chain: whoever changes, removes or reorders an event breaks every later hash. Design §3.5. */
export function chainHash(prev: string, seq: number, event: AuditRow): string {
  return createHash('sha256')
    .update(JSON.stringify([prev, event.record_id, seq, event.at, event.text]))
    .digest('base64url')
}

/** Appends events to the chains of their records, in order. */
export async function appendToChains(queries: Queries, dialect: Dialect, events: readonly AuditRow[]): Promise<void> {
  if (events.length === 0) return
  const records = [...new Set(events.map((event) => event.record_id))].sort()
  const heads = await lockHeads(queries, dialect, records)
  const rows: Value[][] = []
  for (const event of events) {
    const head = heads.get(event.record_id) ?? { seq: 0, hash: CHAIN_START }
    const seq = head.seq + 1
    const hash = chainHash(head.hash, seq, event)
    rows.push([event.record_id, seq, event.at, event.text, head.hash, hash])
    heads.set(event.record_id, { seq, hash })
  }
  await insertAll(queries, AUDIT_EVENT, rows)
  for (const [record_id, head] of heads) {
    await queries.run('update audit_head set seq = ?, hash = ? where record_id = ?', [head.seq, head.hash, record_id])
  }
}

/** The end of each chain, held until the transaction ends, so that no two writers continue from the same event. */
async function lockHeads(queries: Queries, dialect: Dialect, records: readonly string[]) {
  await queries.insert(
    AUDIT_HEAD,
    records.map((record_id) => [record_id, 0, CHAIN_START]),
  )
  const heads = new Map<string, { readonly seq: number; readonly hash: string }>()
  for (const some of chunks(records, 500)) {
    const found = await queries.all<{ record_id: string; seq: number; hash: string }>(
      `select record_id, seq, hash from audit_head where record_id in (${placeholders(some.length)})
       order by record_id${dialect.locksRows ? ' for update' : ''}`,
      some,
    )
    for (const { record_id, seq, hash } of found) heads.set(record_id, { seq, hash })
  }
  return heads
}

export async function appendAudit(database: Database, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return
  await database.transaction((queries) => appendToChains(queries, database.dialect, rows))
}

export async function auditOf(database: Database, record_id: string, limit: number) {
  return database.all<StoredAuditRow>(
    'select record_id, seq, at, text, prev, hash from audit_event where record_id = ? order by seq desc limit ?',
    [record_id, limit],
  )
}

export async function auditAfter(database: Database, record_id: string, seq: number, limit: number) {
  return database.all<StoredAuditRow>(
    'select record_id, seq, at, text, prev, hash from audit_event where record_id = ? and seq > ? order by seq limit ?',
    [record_id, seq, limit],
  )
}

export async function hasAudit(database: Database, { record_id, at, text }: AuditRow): Promise<boolean> {
  const found = await database.all(
    'select 1 as one from audit_event where record_id = ? and at = ? and text = ? limit 1',
    [record_id, at, text],
  )
  return found.length > 0
}
