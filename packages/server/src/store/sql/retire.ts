import { chunks, type Queries, tuples } from './database.ts'
import { deleteIndexRows } from './index-rows-of.ts'
import type { PlacedKey } from './placed-keys.ts'

const COLUMNS = 'record_id, type, id, version, updated, deleted, hash, text'

/** Moves current versions to the history and forgets their index rows. */
export async function retire(queries: Queries, keys: readonly PlacedKey[]): Promise<void> {
  for (const some of chunks(keys, 200)) {
    const named = `(record_id, type, id) in (values ${tuples(some.length, 3)})`
    const params = some.flatMap(({ record_id, type, id }) => [record_id, type, id])
    await queries.run(
      `insert into resource_history (${COLUMNS}) select ${COLUMNS} from resource where ${named}`,
      params,
    )
    await queries.run(`delete from resource where ${named}`, params)
  }
  await deleteIndexRows(queries, keys)
}
