import { type Fragment, sql } from '../fragment.ts'

/** After every text that can follow a prefix, in the byte order of UTF-8. */
const LAST = '\u{10ffff}'

/** The column's text begins so: a range, which a key finds. */
export function begins(column: string, text: string): Fragment {
  return sql(`(${column} >= ? and ${column} < ?)`, text, text + LAST)
}

export function contains(column: string, text: string): Fragment {
  return sql(`${column} like ? escape '!'`, `%${text.replaceAll('\0', '').replace(/[!%_]/g, '!$&')}%`)
}
