import type { ResourceKey, ResourceWrite } from '../record-store.ts'
import { chunks, type Dialect, type Queries, tuples } from './database.ts'
import { DIRECTORY } from './tables.ts'

/** The newest version of a key; version 0 and no hash when the key is new. */
export interface CurrentVersion {
  readonly record_id: string
  readonly version: number
  readonly hash: string | null
  readonly deleted: boolean
}

export function keyOf({ type, id }: ResourceKey): string {
  return `${type}/${id}`
}

/**
 * Enters new keys in the directory and answers the newest version of each key. From here on no other writer changes
 * any of them until the transaction ends. Keys are taken in one order by everyone, so that writers do not wait in a ring.
 */
export async function claimKeys(
  queries: Queries,
  dialect: Dialect,
  writes: readonly ResourceWrite[],
): Promise<ReadonlyMap<string, CurrentVersion>> {
  const current = new Map<string, CurrentVersion>()
  for (const write of writes) {
    const key = keyOf(write)
    if (!current.has(key)) current.set(key, { record_id: write.record_id, version: 0, hash: null, deleted: false })
  }
  const firsts = new Map(writes.map((write) => [keyOf(write), write] as const).reverse())
  const keys = [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, write]) => write)
  // Deleting what was never there leaves no trace, and so takes no id.
  const wanted = new Set(writes.filter((write) => !write.deleted).map(keyOf))
  const entered = await queries.insert(
    DIRECTORY,
    keys.filter((key) => wanted.has(keyOf(key))).map(({ type, id, record_id }) => [type, id, record_id]),
  )
  if (entered === keys.length) return current
  for (const some of chunks(keys, 200)) await readVersions(queries, dialect, some, current)
  return current
}

async function readVersions(
  queries: Queries,
  dialect: Dialect,
  keys: readonly ResourceKey[],
  into: Map<string, CurrentVersion>,
): Promise<void> {
  const wanted = `with k (type, id) as (values ${tuples(keys.length, 2)})`
  const params = keys.flatMap(({ type, id }) => [type, id])
  const homes = await queries.all<ResourceKey & { record_id: string }>(
    `${wanted} select d.type, d.id, d.record_id from k join directory d on d.type = k.type and d.id = k.id
     order by d.type, d.id${dialect.locksRows ? ' for update of d' : ''}`,
    params,
  )
  for (const home of homes) into.set(keyOf(home), { record_id: home.record_id, version: 0, hash: null, deleted: false })
  // A statement of its own: under PostgreSQL's read committed it sees what was committed while the lock was awaited.
  const versions = await queries.all<
    ResourceKey & { record_id: string; version: number; hash: string; deleted: number }
  >(
    `${wanted} select r.type, r.id, r.record_id, r.version, r.hash, r.deleted from k
     join directory d on d.type = k.type and d.id = k.id
     join resource r on r.record_id = d.record_id and r.type = d.type and r.id = d.id`,
    params,
  )
  for (const { record_id, version, hash, deleted, ...key } of versions) {
    into.set(keyOf(key), { record_id, version, hash, deleted: deleted !== 0 })
  }
}
