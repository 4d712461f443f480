import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './sql/database.ts'
import { migrate } from './sql/migrate.ts'
import { openSqlite } from './sqlite/open.ts'

/** No distributed PostgreSQL is at hand: what can be proved of docs/scaling.md is that its layout fits the schema. */
const page = readFileSync(join(import.meta.dirname, '../../../../docs/scaling.md'), 'utf8')
const distributed = new Map(
  [...page.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/gu)].map(([, table = '', column = '']) => [
    table,
    column,
  ]),
)
const copied = [...page.matchAll(/create_reference_table\('(\w+)'/gu)].map(([, table = '']) => table)

describe('the distributed layout of docs/scaling.md', () => {
  let database: Database
  let tables: readonly string[]
  beforeAll(async () => {
    database = openSqlite(':memory:')
    await migrate(database)
    const found = await database.all<{ name: string }>(
      "select name from sqlite_schema where type = 'table' order by name",
    )
    tables = found.map(({ name }) => name)
  })
  afterAll(() => database.close())
  const keyColumns = (table: string) =>
    database.all<{ name: string; columns: string }>(
      `select l.name as name, group_concat(i.name) as columns from pragma_index_list('${table}') l, pragma_index_info(l.name) i
       where l."unique" = 1 group by l.name
       union all select 'primary key', group_concat(name) from pragma_table_info('${table}') where pk > 0`,
    )
  const references = (table: string) =>
    database.all<{ table: string }>(`select "table" from pragma_foreign_key_list('${table}')`)

  it('places every table, once', () => {
    expect([...distributed.keys(), ...copied].sort()).toEqual(tables)
  })

  it('distributes by the record whatever begins with it', async () => {
    for (const table of tables.filter((name) => !copied.includes(name) && name !== 'directory')) {
      const [first] = await database.all<{ name: string }>(
        `select name from pragma_table_info('${table}') where cid = 0`,
      )
      expect([table, distributed.get(table), first?.name]).toEqual([table, 'record_id', 'record_id'])
    }
  })

  it('has the column of distribution in every unique key', async () => {
    for (const [table, column] of distributed) {
      const keys = await keyColumns(table)
      expect(keys.length).toBeGreaterThan(0)
      for (const { name, columns } of keys)
        expect([table, name, columns.split(',')]).toEqual([table, name, expect.arrayContaining([column])])
    }
  })

  it('lets no table refer to one that lies in shards, and copies those first that others refer to', async () => {
    for (const table of tables) {
      for (const { table: target } of await references(table)) {
        expect([table, target, copied.includes(target)]).toEqual([table, target, true])
        expect(copied.indexOf(target)).toBeLessThan(copied.indexOf(table))
      }
    }
  })
})
