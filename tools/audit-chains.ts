/**
 * For tests that see us from outside only (conformance/): goes through the audit chains of a PostgreSQL database and prints
 * `{ "events": n, "chains": n, "broken": ["record 7", …] }`.
 */
import { openPostgres } from '../packages/server/src/store/postgres/open.ts'
import type { StoredAuditRow } from '../packages/server/src/store/record-store.ts'
import { CHAIN_START, chainHash } from '../packages/server/src/store/sql/audit-chain.ts'

const database = openPostgres(process.argv[2] ?? '')
const rows = await database.all<StoredAuditRow>(
  'select record_id, seq, at, text, prev, hash from audit_event order by record_id, seq',
)
const heads = await database.all<{ record_id: string; seq: number; hash: string }>(
  'select record_id, seq, hash from audit_head where seq > 0',
)
await database.close()

const ends = new Map<string, { readonly seq: number; readonly hash: string }>()
const broken: string[] = []
for (const row of rows) {
  const before = ends.get(row.record_id) ?? { seq: 0, hash: CHAIN_START }
  const { record_id, at, text } = row
  const whole = row.seq === before.seq + 1 && row.prev === before.hash
  if (!whole || row.hash !== chainHash(row.prev, row.seq, { record_id, at, text }))
    broken.push(`${record_id} ${row.seq}`)
  ends.set(record_id, row)
}
for (const { record_id, seq, hash } of heads) {
  const end = ends.get(record_id)
  if (end?.seq !== seq || end.hash !== hash) broken.push(`${record_id} head`)
}
process.stdout.write(`${JSON.stringify({ events: rows.length, chains: ends.size, broken })}\n`)
