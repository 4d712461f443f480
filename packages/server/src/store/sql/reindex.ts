import type { ExtractedRows } from '../index-rows.ts'
import type { IndexedPart, IndexPlace, StoredResource } from '../record-store.ts'
import { chunks, type Database, type Dialect, type Queries, tuples } from './database.ts'
import { deleteIndexRows, insertIndexRows } from './index-rows-of.ts'
import type { PlacedKey } from './placed-keys.ts'
import { storedResource, VERSION_COLUMNS, type VersionRow } from './read.ts'

/** See `RecordStore.reindex`. */
export function reindex(
  database: Database,
  after: IndexPlace | null,
  count: number,
  rowsOf: (resource: StoredResource) => ExtractedRows,
): Promise<IndexedPart> {
  return database.transaction(async (queries) => {
    const keys = await keysAfter(queries, after, count)
    for (const some of chunks(keys, 200)) {
      await lock(queries, database.dialect, some)
      const stored = await currentOf(queries, some)
      await deleteIndexRows(queries, some)
      const live = stored.filter(({ deleted }) => !deleted)
      await insertIndexRows(
        queries,
        live.map((resource) => ({ ...resource, index: rowsOf(resource) })),
      )
    }
    return { done: keys.length, next: keys.length < count ? null : (keys.at(-1) ?? null) }
  })
}

function keysAfter(queries: Queries, after: IndexPlace | null, count: number): Promise<readonly PlacedKey[]> {
  const where = after === null ? '' : 'where (record_id, type, id) > (?, ?, ?)'
  return queries.all<PlacedKey>(
    `select record_id, type, id from resource ${where} order by record_id, type, id limit ?`,
    [...(after === null ? [] : [after.record_id, after.type, after.id]), count],
  )
}

/** Nobody writes these until the transaction ends; in the order in which writers take them (`claim-keys.ts`). */
async function lock(queries: Queries, dialect: Dialect, keys: readonly PlacedKey[]): Promise<void> {
  if (!dialect.locksRows) return
  await queries.all(
    `with k (type, id) as (values ${tuples(keys.length, 2)})
     select d.id from k join directory d on d.type = k.type and d.id = k.id order by d.type, d.id for update of d`,
    keys.flatMap(({ type, id }) => [type, id]),
  )
}

/** A statement of its own: it sees what was committed while the lock was awaited. */
async function currentOf(queries: Queries, keys: readonly PlacedKey[]): Promise<readonly StoredResource[]> {
  const rows = await queries.all<VersionRow>(
    `with k (record_id, type, id) as (values ${tuples(keys.length, 3)})
     select ${VERSION_COLUMNS} from k join resource r on r.record_id = k.record_id and r.type = k.type and r.id = k.id`,
    keys.flatMap(({ record_id, type, id }) => [record_id, type, id]),
  )
  return rows.map(storedResource)
}
