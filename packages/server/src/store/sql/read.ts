import type { ResourceKey, StoredResource } from '../record-store.ts'
import { chunks, type Database, type Queries, tuples } from './database.ts'

export interface VersionRow extends ResourceKey {
  readonly record_id: string
  readonly version: number
  readonly updated: string
  readonly deleted: number
  readonly text: string
}

export const VERSION_COLUMNS = 'r.record_id, r.type, r.id, r.version, r.updated, r.deleted, r.text'

export function storedResource(row: VersionRow): StoredResource {
  const { record_id, type, id, version, updated, deleted, text } = row
  return { record_id, type, id, version, updated, deleted: deleted !== 0, text }
}

/** What only asks; a database as a whole, or one transaction. */
export type Reading = Pick<Queries, 'all'>

const HOME = 'join resource r on r.record_id = d.record_id and r.type = d.type and r.id = d.id'

export async function read(database: Reading, key: ResourceKey): Promise<StoredResource | null> {
  const [row] = await database.all<VersionRow>(
    `select ${VERSION_COLUMNS} from directory d ${HOME} where d.type = ? and d.id = ?`,
    [key.type, key.id],
  )
  return row === undefined ? null : storedResource(row)
}

/** One statement: a version that is superseded meanwhile is found in one table or the other. */
export async function readVersion(
  database: Reading,
  key: ResourceKey,
  version: number,
): Promise<StoredResource | null> {
  const [row] = await database.all<VersionRow>(
    ['resource', 'resource_history']
      .map(
        (table) => `select ${VERSION_COLUMNS} from directory d
          join ${table} r on r.record_id = d.record_id and r.type = d.type and r.id = d.id
          where d.type = ? and d.id = ? and r.version = ?`,
      )
      .join(' union all '),
    [key.type, key.id, version, key.type, key.id, version],
  )
  return row === undefined ? null : storedResource(row)
}

export async function readMany(database: Reading, keys: readonly ResourceKey[]): Promise<readonly StoredResource[]> {
  const found: StoredResource[] = []
  for (const some of chunks(keys, 500)) {
    const rows = await database.all<VersionRow>(
      `with k (type, id) as (values ${tuples(some.length, 2)})
       select ${VERSION_COLUMNS} from k join directory d on d.type = k.type and d.id = k.id ${HOME}`,
      some.flatMap(({ type, id }) => [type, id]),
    )
    found.push(...rows.map(storedResource))
  }
  return found
}

export async function managingOrganization(database: Reading, record_id: string): Promise<string | null> {
  const [row] = await database.all<{ managing_organization: string | null }>(
    'select managing_organization from record where record_id = ?',
    [record_id],
  )
  return row?.managing_organization ?? null
}

export async function counts(database: Database): Promise<readonly { type: string; count: number }[]> {
  return database.all('select type, count(*) as count from resource where deleted = 0 group by type order by type')
}
