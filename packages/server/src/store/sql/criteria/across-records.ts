import { type Fragment, join, sql } from '../fragment.ts'
import { recordsChecked } from '../records-of.ts'
import { isEverybody, type Scope } from './scope.ts'

/** Of which type an index leads to rows across all records, and where: people are looked for among everybody. */
export const INDEXED_ACROSS = {
  type: 'Patient',
  /** With the columns that it is led by. */
  tables: { token_row: 'param, code', string_row: 'param, folded', date_row: 'param, low' },
} as const

export function hasIndexAcross(scope: Scope, table: string): boolean {
  return isOfPeople(scope) && table in INDEXED_ACROSS.tables
}

/** People among everybody. */
export function isOfPeople({ types, records }: Scope): boolean {
  return isEverybody(records) && types.length === 1 && types[0] === INDEXED_ACROSS.type
}

/** Rows of all records, each asked whose it is. An engine takes such an index only where its type stands in the SQL itself. */
export function rowsAcross({ records }: Scope, name: string): Fragment {
  return join([recordsChecked(records, `${name}.record_id`), sql(`${name}.type = '${INDEXED_ACROSS.type}'`)], ' and ')
}
