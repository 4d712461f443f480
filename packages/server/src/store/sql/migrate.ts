import { StoreError } from '../store-error.ts'
import type { Database, Dialect } from './database.ts'
import { schema1 } from './schema-1.ts'
import { schema2 } from './schema-2.ts'
import { schema4 } from './schema-4.ts'
import { schemaTokens } from './schema-tokens.ts'

interface Migration {
  readonly version: number
  readonly statements: (dialect: Dialect) => readonly string[]
}

/** Forward only, in order, each in the one transaction that opens the store. */
const MIGRATIONS: readonly Migration[] = [
  { version: 1, statements: schema1 },
  { version: 2, statements: schema2 },
  { version: 3, statements: schemaTokens },
  { version: 4, statements: schema4 },
]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings a database to this version. @throws StoreError `store/newer-schema` when it was written by a later one. */
export async function migrate(database: Database): Promise<void> {
  await database.exclusive(async (queries) => {
    await queries.run('create table if not exists schema_version (version bigint primary key)')
    const [row] = await queries.all<{ version: number | null }>('select max(version) as version from schema_version')
    const found = row?.version ?? 0
    if (found > SCHEMA_VERSION) {
      throw new StoreError(
        'store/newer-schema',
        `The database has schema version ${found}, made by a newer Chartroom; this one knows versions up to ${SCHEMA_VERSION}. ` +
          'Start the newer version, or restore a backup that was made by this one.',
      )
    }
    for (const migration of MIGRATIONS.filter(({ version }) => version > found)) {
      for (const statement of migration.statements(database.dialect)) await queries.run(statement)
      await queries.run('insert into schema_version (version) values (?)', [migration.version])
    }
  })
}
