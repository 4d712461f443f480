import { type Table, tuples, type Value } from '../sql/database.ts'

/** Several rows per statement cost a third less than one; few different sizes keep the statements prepared. */
const SIZES = [32, 8, 1]

/** The rows in statements of 32, 8 and 1, each text the same every time. */
export function* insertStatements(
  table: Table,
  rows: readonly (readonly Value[])[],
): Generator<{ readonly sql: string; readonly params: readonly Value[] }> {
  let next = 0
  for (const size of SIZES) {
    for (; next + size <= rows.length; next += size) {
      yield { sql: insertText(table, size), params: rows.slice(next, next + size).flat() }
    }
  }
}

const texts = new Map<string, string>()

function insertText(table: Table, size: number): string {
  const name = `${table.name} ${size}`
  const known = texts.get(name)
  if (known !== undefined) return known
  const columns = table.columns.map(([column]) => column).join(', ')
  const text = `insert into ${table.name} (${columns}) values ${tuples(size, table.columns.length)} on conflict do nothing`
  texts.set(name, text)
  return text
}
