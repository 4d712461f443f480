import type { StoreAddress } from '../store/open-store.ts'
import { openPostgres } from '../store/postgres/open.ts'
import type { Database } from '../store/sql/database.ts'
import { schema1 } from '../store/sql/schema-1.ts'
import { schema2 } from '../store/sql/schema-2.ts'
import { schemaTokens } from '../store/sql/schema-tokens.ts'
import { DIRECTORY, RESOURCE } from '../store/sql/tables.ts'
import { openSqlite } from '../store/sqlite/open.ts'

export interface OldResource {
  readonly record_id: string
  readonly type: string
  readonly id: string
  readonly text: string
  readonly deleted?: boolean
}

/** For tests: a database as version 3 of the schema left it, with resources and the rows of its own, smaller index. */
export async function makeOldDatabase(address: StoreAddress, resources: readonly OldResource[]): Promise<void> {
  const database = openDatabase(address)
  await database.exclusive(async (queries) => {
    await queries.run('create table schema_version (version bigint primary key)')
    for (const [at, schema] of [schema1, schema2, schemaTokens].entries()) {
      for (const statement of schema(database.dialect)) await queries.run(statement)
      await queries.run('insert into schema_version (version) values (?)', [at + 1])
    }
    await queries.insert(
      DIRECTORY,
      resources.map(({ type, id, record_id }) => [type, id, record_id]),
    )
    await queries.insert(
      RESOURCE,
      resources.map(({ record_id, type, id, text, deleted }) => [
        ...[record_id, type, id, 1, '2020-01-01T00:00:00.000Z', deleted ? 1 : 0, `hash of ${type}/${id}`, text],
      ]),
    )
    for (const { record_id, type, id } of resources) {
      await queries.run('insert into idx_token (record_id, type, param, code, system, id) values (?, ?, ?, ?, ?, ?)', [
        record_id,
        type,
        'status',
        'final',
        '',
        id,
      ])
    }
  })
  await database.close()
}

/** For tests: every row of the index, as sorted text. */
export async function indexRowsIn(address: StoreAddress, tables: readonly string[]): Promise<readonly string[]> {
  const database = openDatabase(address)
  const rows = await Promise.all(tables.map((name) => database.all<object>(`select * from ${name}`)))
  await database.close()
  return rows
    .flatMap((some, at) => some.map((row) => `${tables[at]} ${JSON.stringify(Object.entries(row).sort())}`))
    .sort()
}

function openDatabase(address: StoreAddress): Database {
  return address.kind === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url)
}
