import { chunks, type Table, type Value } from '../sql/database.ts'

/** A column's values travel as one array: one round trip and one statement text, whatever the number of rows. */
const MOST_ROWS = 2_000

export function* insertStatements(
  table: Table,
  rows: readonly (readonly Value[])[],
): Generator<{ readonly sql: string; readonly params: readonly (readonly Value[])[] }> {
  const columns = table.columns.map(([name]) => name).join(', ')
  const arrays = table.columns.map(([, type]) => `?::${type}[]`).join(', ')
  const sql = `insert into ${table.name} (${columns}) select * from unnest(${arrays}) on conflict do nothing`
  for (const some of chunks(rows, MOST_ROWS)) {
    yield { sql, params: table.columns.map((_, column) => some.map((row) => row[column] ?? null)) }
  }
}
