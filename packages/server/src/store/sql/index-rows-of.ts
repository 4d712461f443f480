import { chunks, placeholders, type Queries, type Value } from './database.ts'
import type { Indexed } from './index/index-table.ts'
import { ALL_INDEX_TABLES } from './index/index-tables.ts'
import { byRecordAndType, type PlacedKey } from './placed-keys.ts'

export async function deleteIndexRows(queries: Queries, keys: readonly PlacedKey[]): Promise<void> {
  for (const [record_id, type, ids] of byRecordAndType(keys)) {
    for (const some of chunks(ids, 200)) {
      for (const table of ALL_INDEX_TABLES) {
        await queries.run(
          `delete from ${table.name} where record_id = ? and type = ? and id in (${placeholders(some.length)})`,
          [record_id, type, ...some],
        )
      }
    }
  }
}

export async function insertIndexRows(queries: Queries, indexed: readonly Indexed[]): Promise<void> {
  for (const table of ALL_INDEX_TABLES) {
    const rows: (readonly Value[])[] = []
    for (const one of indexed) table.addRows(one, rows)
    if (rows.length > 0) await queries.insert(table, rows.sort(inKeyOrder))
  }
}

/**
 * Neighbours in the key lie on one page: a twentieth of an import's time. Behind record and type, which the rows of a batch
 * mostly share; and what is no part of a key is never looked at.
 */
function inKeyOrder(a: readonly Value[], b: readonly Value[]): number {
  for (let at = 2; at < a.length; at++) {
    const one = a[at] ?? ''
    const other = b[at] ?? ''
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}
