import { StoreError } from '../store-error.ts'
import type { Queries, Table, Value } from './database.ts'

/**
 * Inserts rows of which none may be there: the directory and the chain heads have said so.
 * @throws StoreError `store/damaged` when one is, and so the tables contradict each other
 */
export async function insertAll(queries: Queries, table: Table, rows: readonly (readonly Value[])[]): Promise<void> {
  if ((await queries.insert(table, rows)) === rows.length) return
  throw new StoreError(
    'store/damaged',
    `The table ${table.name} holds rows that the directory or the audit heads do not know of. Nothing was stored; restore a backup.`,
  )
}
