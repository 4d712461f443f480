import type { HistoryPage, HistoryQuery } from '../record-store.ts'
import { isOneRecord } from './criteria/scope.ts'
import { type Effort, placeholders } from './database.ts'
import { type Fragment, join, sql } from './fragment.ts'
import { historyRecords } from './history-records.ts'
import { type Reading, storedResource, type VersionRow } from './read.ts'
import { withinBytes } from './within-bytes.ts'

const TABLES = ['resource', 'resource_history']

/**
 * A page of versions, newest first. Current and superseded versions stand in two tables; one statement reads both, so
 * that a version which moves from one to the other meanwhile is told once.
 */
export async function history(database: Reading, query: HistoryQuery): Promise<HistoryPage> {
  const { of } = query
  const whose =
    'key' in of
      ? [sql('d.type = ? and d.id = ?', of.key.type, of.key.id)]
      : historyRecords(of.records, of.shared === true)
  if (whose.length === 0) return { versions: [], more: false }
  const limit = query.count + 1
  const order = orderOf(query)
  const further = conditions(query)
  const branches = whose.flatMap((one) =>
    TABLES.map((table) => {
      const where = join([one, ...further], ' and ')
      const newest = `select ${PLACE_COLUMNS}, '${table}' as stands from ${source(query, table)} where ${where.sql} order by ${order('r.')} limit ?`
      return sql(`select * from (${newest}) ${table}_newest`, ...where.params, limit)
    }),
  )
  const all = join(branches, ' union all ')
  const newest = {
    sql: `select * from (${all.sql}) newest order by ${order('')} limit ?`,
    params: [...all.params, limit],
  }
  const wanted = query.bytes === undefined ? newest : withinBytes(newest, order('q.'), query.bytes)
  // The texts are read once it is known which: an order that carried them along would read them all.
  const rows = await database.all<VersionRow & { places?: number }>(
    `select w.*, case w.stands when 'resource' then ${textIn('resource')} else ${textIn('resource_history')} end as text
     from (${wanted.sql}) w order by ${order('w.')}`,
    wanted.params,
    effortOfHistory(query),
  )
  const versions = rows.slice(0, query.count).map(storedResource)
  return { versions, more: (rows[0]?.places ?? rows.length) > versions.length }
}

const PLACE_COLUMNS = 'r.record_id, r.type, r.id, r.version, r.updated, r.deleted, octet_length(r.text) as size'

function textIn(table: string): string {
  return `(select t.text from ${table} t
    where t.record_id = w.record_id and t.type = w.type and t.id = w.id and t.version = w.version)`
}

/** Of many records it asks of each version, from the newest on, whose it is: where most are others', that is long. */
function effortOfHistory({ of }: HistoryQuery): Effort {
  return 'key' in of || isOneRecord(of.records) ? 'small' : 'large'
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

function conditions({ of, since, at, after }: HistoryQuery): readonly Fragment[] {
  const all: Fragment[] = []
  if ('key' in of) {
    if (after !== undefined) all.push(sql('r.version < ?', after.version))
  } else {
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
  return all
}

function ofTypes(types: readonly string[]): Fragment {
  if (types.length === 0) return sql('1 = 0')
  return sql(`r.type in (${placeholders(types.length)})`, ...types)
}

/** Together with "made before the end": current at some moment of the period (R4 http.html#history, `_at`). */
function notSupersededBefore(moment: string): Fragment {
  const next = TABLES.map((table) =>
    sql(
      `not exists (select 1 from ${table} n where n.record_id = r.record_id and n.type = r.type and n.id = r.id
        and n.version = r.version + 1 and coalesce(n.updated, '') <= ?)`,
      moment,
    ),
  )
  return join(next, ' and ')
}
