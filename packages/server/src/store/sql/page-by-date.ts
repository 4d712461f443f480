import type { Criterion } from '../criteria.ts'
import type { QueryPart, StorePage, StoreQuery } from '../record-store.ts'
import { compileCriterion } from './criteria/criterion.ts'
import { oneOf } from './criteria/one-of.ts'
import { isOneRecord, rowsIn } from './criteria/scope.ts'
import { effortOf } from './effort.ts'
import { type Fragment, join, sql } from './fragment.ts'
import { type Reading, storedResource, VERSION_COLUMNS, type VersionRow } from './read.ts'
import { sized, withinBytes } from './within-bytes.ts'

/**
 * "Newest first in one record": what charts ask all day. The rows of dates lie in that order, so they are walked until the page
 * is full, where sorting would read and group all of them. Behind them comes what has no date.
 * @returns null where the search is another one, or where one resource has several dates in the way: then all of it is sorted
 */
export async function pageByDate(database: Reading, query: StoreQuery): Promise<StorePage | null> {
  const walk = walkOf(query)
  if (walk === null) return null
  const dated = walk.after === null ? NOTHING : await datedRows(database, walk, query.count + 1, query.bytes)
  if (await hasSeveralDates(database, walk, dated.rows.slice(0, query.count))) return null
  const rest = query.count + 1 - dated.rows.length
  const left = query.bytes === undefined ? undefined : query.bytes - lengthOf(dated.rows)
  const undated =
    rest > 0 && !dated.cut && (left === undefined || left > 0) ? await undatedRows(database, walk, rest, left) : NOTHING
  const found = [...dated.rows, ...undated.rows]
  const page = found.slice(0, query.count)
  const last = page.at(-1)
  const unread = rest > 0 && left !== undefined && left <= 0
  return {
    resources: page.map(storedResource),
    more: found.length > page.length || dated.cut || undated.cut || unread,
    ...(last !== undefined && { end: { keys: [last.k0], type: last.type, id: last.id } }),
  }
}

/** Some of the rows that were asked for; `cut`: there are more, whose texts would make the page too long. */
interface Found {
  readonly rows: readonly DatedRow[]
  readonly cut: boolean
}

const NOTHING: Found = { rows: [], cut: false }

const lengthOf = (rows: readonly DatedRow[]): number => rows.reduce((sum, { text }) => sum + text.length, 0)

interface Walk {
  readonly part: QueryPart
  readonly param: string
  readonly descending: boolean
  /** The last date of the page before; null: the dates are all behind us; undefined: from the beginning. */
  readonly after: number | null | undefined
  readonly afterId: string
}

type DatedRow = VersionRow & { readonly k0: number | null }

function walkOf(query: StoreQuery): Walk | null {
  const { parts, sort, after, count } = query
  const [part, ...others] = parts
  const [key, ...further] = sort
  if (part === undefined || others.length > 0 || key?.of !== 'date' || further.length > 0) return null
  if (count === 0 || part.types.length !== 1 || !isOneRecord(part.records)) return null
  if (effortOf(query) === 'large') return null
  // The rows of dates know the record, the type and the id; the rest of a resource they do not.
  if (part.criteria.some(asksForUpdate)) return null
  const value = after?.keys[0]
  if (typeof value === 'string' || (after !== undefined && after.keys.length !== 1)) return null
  return { part, param: key.param, descending: key.descending, after: value, afterId: after?.id ?? '' }
}

function asksForUpdate(criterion: Criterion): boolean {
  if (criterion.kind === 'either') return criterion.lists.some((list) => list.some(asksForUpdate))
  return criterion.kind === 'date' && criterion.param === '_lastUpdated'
}

/** `r` is a row of dates here, which has what criteria name of a resource. */
function datedPlaces({ part, param, descending, after, afterId }: Walk, limit: number): Fragment {
  const [beyond, direction] = descending ? ['<', ' desc'] : ['>', '']
  const place =
    typeof after === 'number'
      ? [sql(`r.low ${beyond}= ? and (r.low ${beyond} ? or r.id > ?)`, after, after, afterId)]
      : []
  const where = join(
    [
      rowsIn(part, 'r'),
      sql('r.param = ?', param),
      ...place,
      ...part.criteria.map((one) => compileCriterion(one, part)),
    ],
    ' and ',
  )
  return {
    sql: `select r.record_id, r.type, r.id, r.low as k0 from date_row r
      where ${where.sql} order by r.low${direction}, r.id limit ?`,
    params: [...where.params, limit],
  }
}

function undatedPlaces({ part, param, after, afterId }: Walk, limit: number): Fragment {
  const place = after === null ? [sql('r.id > ?', afterId)] : []
  const rows = rowsIn(part)
  const where = join(
    [
      rowsIn(part, 'r'),
      sql('r.deleted = 0'),
      {
        sql: `r.id not in (select i.id from date_row i where ${rows.sql} and i.param = ?)`,
        params: [...rows.params, param],
      },
      ...place,
      ...part.criteria.map((one) => compileCriterion(one, part)),
    ],
    ' and ',
  )
  return {
    sql: `select r.record_id, r.type, r.id, null as k0 from resource r where ${where.sql} order by r.id limit ?`,
    params: [...where.params, limit],
  }
}

/** A resource stands at its first date in the order; a further one would show it again, on this page or a later one. */
async function hasSeveralDates(database: Reading, walk: Walk, page: readonly DatedRow[]): Promise<boolean> {
  const ids = page.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return true
  const { part, param, descending, after } = walk
  if (typeof after !== 'number' || ids.length === 0) return false
  const passed = sql(`i.param = ? and i.low ${descending ? '>=' : '<='} ?`, param, after)
  const own = join([rowsIn(part), passed, oneOf('i.id', ids), otherThanOwn(page, after)], ' and ')
  const rows = await database.all<{ id: string }>(
    `select i.id from date_row i where ${own.sql} limit 1`,
    own.params,
    'small',
  )
  return rows.length > 0
}

/** Those of the page that stand at the very date where the page before ended are no second dates. */
function otherThanOwn(page: readonly DatedRow[], after: number): Fragment {
  const there = page.filter(({ k0 }) => k0 === after).map(({ id }) => id)
  if (there.length === 0) return sql('1 = 1')
  const same = oneOf('i.id', there)
  return { sql: `not (i.low = ? and ${same.sql})`, params: [after, ...same.params] }
}

async function datedRows(database: Reading, walk: Walk, limit: number, bytes: number | undefined): Promise<Found> {
  return rowsAt(database, datedPlaces(walk, limit), `k0${walk.descending ? ' desc' : ''}, q.id`, bytes)
}

async function undatedRows(database: Reading, walk: Walk, limit: number, bytes: number | undefined): Promise<Found> {
  return rowsAt(database, undatedPlaces(walk, limit), 'id', bytes)
}

/** The texts are read once it is known which. @param order of the places, without their name */
async function rowsAt(database: Reading, places: Fragment, order: string, bytes: number | undefined): Promise<Found> {
  const wanted = bytes === undefined ? places : withinBytes(sized(places), `q.${order}`, bytes)
  const rows = await database.all<DatedRow & { readonly places?: number }>(
    `select ${VERSION_COLUMNS}, q.k0${bytes === undefined ? '' : ', q.places'} from (${wanted.sql}) q
      join resource r on r.record_id = q.record_id and r.type = q.type and r.id = q.id order by q.${order}`,
    wanted.params,
    'small',
  )
  return { rows, cut: (rows[0]?.places ?? rows.length) > rows.length }
}
