import { placeholders, type Value } from '../database.ts'
import { type Fragment, sql } from '../fragment.ts'

export function oneOf(column: string, values: readonly Value[]): Fragment {
  const different = [...new Set(values)]
  if (different.length === 0) return sql('1 = 0')
  if (different.length === 1) return sql(`${column} = ?`, ...different)
  return sql(`${column} in (${placeholders(different.length)})`, ...different)
}
