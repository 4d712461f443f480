import type { HistoryPage, HistoryQuery, RecordFilter } from '../record-store.ts'
import { SHARED_RECORD } from '../record-store.ts'
import { placeholders } from './database.ts'
import { either, type Fragment, join, sql } from './fragment.ts'
import { type Reading, storedResource, VERSION_COLUMNS, type VersionRow } from './read.ts'
import { recordsOf } from './records-of.ts'

/**
 * A page of versions, newest first. Current and superseded versions stand in two tables; one statement reads both, so
 * that a version which moves from one to the other meanwhile is told once.
 */
export async function history(database: Reading, query: HistoryQuery): Promise<HistoryPage> {
  const order = orderOf(query)
  const limit = query.count + 1
  const branches = ['resource', 'resource_history'].map((table) => {
    const where = conditions(query)
    return sql(
      `select * from (select ${VERSION_COLUMNS} from ${source(query, table)} where ${where.sql}
        order by ${order('r.')} limit ?) ${table}_newest`,
      ...where.params,
      limit,
    )
  })
  const both = join(branches, ' union all ')
  const rows = await database.all<VersionRow>(`select * from (${both.sql}) newest order by ${order('')} limit ?`, [
    ...both.params,
    limit,
  ])
  return { versions: rows.slice(0, query.count).map(storedResource), more: rows.length > query.count }
}

function source({ of }: HistoryQuery, table: string): string {
  return 'key' in of
    ? `directory d join ${table} r on r.record_id = d.record_id and r.type = d.type and r.id = d.id`
    : `${table} r`
}

/** One resource's versions count up, whatever the clock did. All keys descend: a place is compared as a whole. */
function orderOf({ of }: HistoryQuery): (prefix: string) => string {
  const keys = 'key' in of ? ['version'] : ['updated', 'type', 'id', 'version']
  return (prefix) => keys.map((key) => `${prefix}${key} desc`).join(', ')
}

function conditions(query: HistoryQuery): Fragment {
  const { of, since, at, after } = query
  const all: Fragment[] = []
  if ('key' in of) {
    all.push(sql('d.type = ? and d.id = ?', of.key.type, of.key.id))
    if (after !== undefined) all.push(sql('r.version < ?', after.version))
  } else {
    all.push(withinRecords(of.records, of.shared === true))
    if (of.types !== undefined) all.push(ofTypes(of.types))
    if (after !== undefined) {
      const { updated, type, id, version } = after
      all.push(sql('(r.updated, r.type, r.id, r.version) < (?, ?, ?, ?)', updated, type, id, version))
    }
  }
  // Of one resource, a time is compared behind the key: an index by time would lead through the whole record.
  const updated = 'key' in of ? `coalesce(r.updated, '')` : 'r.updated'
  if (since !== undefined) all.push(sql(`${updated} >= ?`, since))
  if (at !== undefined) all.push(sql(`${updated} <= ?`, at.high), notSupersededBefore(at.low))
  return join(all, ' and ')
}

function ofTypes(types: readonly string[]): Fragment {
  if (types.length === 0) return sql('1 = 0')
  return sql(`r.type in (${placeholders(types.length)})`, ...types)
}

/** Across many records the newest are found by time and each is asked whose it is: sorting all of them would read all. */
function withinRecords(filter: RecordFilter, shared: boolean): Fragment {
  if (!shared || filter.kind === 'all' || filter.kind === 'shared') return ofRecords(filter)
  if (filter.kind === 'records')
    return recordsOf({ kind: 'records', ids: [...filter.ids, SHARED_RECORD] }, 'r.record_id')
  return either([ofRecords(filter), sql('r.record_id = ?', SHARED_RECORD)])
}

function ofRecords(filter: RecordFilter): Fragment {
  if (filter.kind !== 'organizations' || filter.ids.length === 0) return recordsOf(filter, 'r.record_id')
  return sql(
    `exists (select 1 from record m where m.record_id = r.record_id
      and m.managing_organization in (${placeholders(filter.ids.length)}))`,
    ...filter.ids,
  )
}

/** Together with "made before the end": current at some moment of the period (R4 http.html#history, `_at`). */
function notSupersededBefore(moment: string): Fragment {
  const next = ['resource', 'resource_history'].map((table) =>
    sql(
      `not exists (select 1 from ${table} n where n.record_id = r.record_id and n.type = r.type and n.id = r.id
        and n.version = r.version + 1 and coalesce(n.updated, '') <= ?)`,
      moment,
    ),
  )
  return join(next, ' and ')
}
