import type { QueryPart, StorePage, StoreQuery } from '../record-store.ts'
import { StoreError } from '../store-error.ts'
import { compileCriterion } from './criteria/criterion.ts'
import { resourcesIn } from './criteria/resources-in.ts'
import { effortOf } from './effort.ts'
import { type Fragment, join, sql } from './fragment.ts'
import { pageByDate } from './page-by-date.ts'
import { type Reading, storedResource, VERSION_COLUMNS, type VersionRow } from './read.ts'
import { behind, orderBy, sourceOfKeys } from './search-order.ts'
import { sized, withinBytes } from './within-bytes.ts'

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; what asks for more is refused alike by both. */
const MOST_VALUES = 30_000

type KeyColumns = Readonly<Record<`k${number}`, string | number | null>>

export async function search(database: Reading, query: StoreQuery): Promise<StorePage> {
  const found = (await pageByDate(database, query)) ?? (await pageOf(database, query))
  return query.total ? { ...found, total: await totalOf(database, query) } : found
}

async function pageOf(database: Reading, query: StoreQuery): Promise<StorePage> {
  const { parts, sort, count, bytes } = query
  if (parts.length === 0 || count === 0) return { resources: [], more: false }
  const keys = keysOf(sort, 'p')
  const places = join(
    parts.map((part) => placesOf(part, query)),
    ' union all ',
  )
  // The texts are read once it is known which: a sort that carried them along would read them all.
  const first = {
    sql: `select * from (${places.sql}) p order by ${orderBy(sort, keys, 'p')} limit ?`,
    params: [...places.params, count + 1],
  }
  const wanted = bytes === undefined ? first : withinBytes(sized(first), orderBy(sort, keysOf(sort, 'q'), 'q'), bytes)
  const columns = [VERSION_COLUMNS, ...keys, ...(bytes === undefined ? [] : ['p.places'])]
  const rows = await ask<VersionRow & KeyColumns & { places?: number }>(database, query, {
    sql: `select ${columns.join(', ')} from (${wanted.sql}) p
      join resource r on r.record_id = p.record_id and r.type = p.type and r.id = p.id
      order by ${orderBy(sort, keys, 'p')}`,
    params: wanted.params,
  })
  const page = rows.slice(0, count)
  const last = page.at(-1)
  return {
    resources: page.map(storedResource),
    more: (rows[0]?.places ?? rows.length) > page.length,
    ...(last !== undefined && {
      end: { keys: sort.map((_, at) => last[`k${at}`] ?? null), type: last.type, id: last.id },
    }),
  }
}

const keysOf = (sort: StoreQuery['sort'], row: string): readonly string[] => sort.map((_, at) => `${row}.k${at}`)

/** Where the first of a part's matches stand, in order. */
function placesOf(part: QueryPart, { sort, count, after }: StoreQuery): Fragment {
  const { joins, keys } = sourceOfKeys(sort, part)
  const from = after === undefined ? [] : [behind(after, sort, keys, part.types)]
  const where = join([matching(part), ...from], ' and ')
  const columns = ['r.record_id', 'r.type', 'r.id', ...keys.map((key, at) => `${key} as k${at}`)]
  return {
    sql: `select * from (select ${columns.join(', ')} from resource r ${joins.sql} where ${where.sql}
      order by ${orderBy(sort, keys, 'r')} limit ?) q`,
    params: [...joins.params, ...where.params, count + 1],
  }
}

function matching(part: QueryPart): Fragment {
  const criteria = part.criteria.map((criterion) => compileCriterion(criterion, part))
  return join([resourcesIn(part, part.criteria), sql('r.deleted = 0'), ...criteria], ' and ')
}

async function totalOf(database: Reading, query: StoreQuery): Promise<number> {
  if (query.parts.length === 0) return 0
  const counts = query.parts.map((part): Fragment => {
    const where = matching(part)
    return { sql: `select count(*) as total from resource r where ${where.sql}`, params: where.params }
  })
  const rows = await ask<{ total: number }>(database, query, join(counts, ' union all '))
  return rows.reduce((sum, { total }) => sum + total, 0)
}

/** The one place from which a search is asked. */
function ask<T>(database: Reading, query: StoreQuery, { sql: text, params }: Fragment): Promise<readonly T[]> {
  if (params.length > MOST_VALUES) {
    throw new StoreError('store/too-many-values', `A search may name at most ${MOST_VALUES} values.`)
  }
  return database.all<T>(text, params, effortOf(query))
}
