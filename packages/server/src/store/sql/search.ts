import type { StorePage, StoreQuery } from '../record-store.ts'
import { StoreError } from '../store-error.ts'
import { compileCriterion } from './criterion.ts'
import type { Database, Value } from './database.ts'
import { type Fragment, join, sql } from './fragment.ts'
import { INDEX_TABLES } from './index-tables.ts'
import { storedResource, VERSION_COLUMNS, type VersionRow } from './read.ts'
import { recordsOf } from './records-of.ts'

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; what asks for more is refused alike by both. */
const MOST_VALUES = 30_000

export async function search(database: Pick<Database, 'all'>, query: StoreQuery): Promise<StorePage> {
  const where = join(
    [
      sql('r.type = ? and r.deleted = 0', query.type),
      recordsOf(query.records, 'r.record_id'),
      ...query.criteria.map((criterion) => compileCriterion(criterion, query.type, query.records)),
    ],
    ' and ',
  )
  const sort = compileSort(query)
  const page: Fragment = {
    sql: `select ${VERSION_COLUMNS} from resource r ${sort.joins.sql} where ${where.sql}
      order by ${sort.order} limit ? offset ?`,
    params: [...sort.joins.params, ...where.params, query.count + 1, query.offset],
  }
  const rows = await ask<VersionRow>(database, page)
  const found = { resources: rows.slice(0, query.count).map(storedResource), more: rows.length > query.count }
  if (!query.total) return found
  const [counted] = await ask<{ total: number }>(database, {
    sql: `select count(*) as total from resource r where ${where.sql}`,
    params: where.params,
  })
  return { ...found, total: counted?.total ?? 0 }
}

function ask<T>(database: Pick<Database, 'all'>, { sql: text, params }: Fragment): Promise<readonly T[]> {
  if (params.length > MOST_VALUES) {
    throw new StoreError('store/too-many-values', `A search may name at most ${MOST_VALUES} values.`)
  }
  return database.all<T>(text, params)
}

/** Missing values last, whatever the direction; then by id, so that pages neither repeat nor skip. */
function compileSort(query: StoreQuery): { readonly joins: Fragment; readonly order: string } {
  const joins: Fragment[] = []
  const order: string[] = []
  for (const key of query.sort) {
    const direction = key.descending ? ' desc' : ''
    if (key.of === 'updated') order.push(`r.updated${direction}`)
    else if (key.of === 'id') order.push(`r.id${direction}`)
    else {
      const name = `s${joins.length}`
      joins.push(sortKeys(query, INDEX_TABLES[key.of], key, name))
      order.push(`case when ${name}.v is null then 1 else 0 end`, `${name}.v${direction}`)
    }
  }
  return { joins: join(joins, ' '), order: [...order, 'r.id', 'r.record_id'].join(', ') }
}

/** One pass over the parameter's rows: asking row by row would read the same neighbours again for each resource. */
function sortKeys(
  query: StoreQuery,
  table: { readonly name: string; readonly sortBy: string },
  key: { readonly param: string; readonly descending: boolean },
  name: string,
): Fragment {
  const records = recordsOf(query.records, 'i.record_id')
  const params: readonly Value[] = [...records.params, query.type, key.param]
  return {
    sql: `left join (select i.record_id, i.id, ${key.descending ? 'max' : 'min'}(i.${table.sortBy}) as v
      from ${table.name} i where ${records.sql} and i.type = ? and i.param = ? group by i.record_id, i.id) ${name}
      on ${name}.record_id = r.record_id and ${name}.id = r.id`,
    params,
  }
}
