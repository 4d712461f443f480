import { type Fragment, join, sql } from '../fragment.ts'
import { recordsChecked } from '../records-of.ts'
import { isOneRecord, type Scope } from './scope.ts'

/** Of which type an index leads to rows across all records, and where: people are looked for among everybody. */
export const INDEXED_ACROSS = {
  type: 'Patient',
  /** With the columns that it is led by. */
  tables: { token_row: 'param, code', string_row: 'param, folded', date_row: 'param, low' },
} as const

/** An engine takes such an index only where its type stands in the SQL itself. */
export function hasIndexAcross({ types, records }: Scope, table: string): boolean {
  return (
    !isOneRecord(records) && types.length === 1 && types[0] === INDEXED_ACROSS.type && table in INDEXED_ACROSS.tables
  )
}

/** Rows of all records, each asked whose it is. */
export function rowsAcross({ records }: Scope): Fragment {
  return join([recordsChecked(records, 'i.record_id'), sql(`i.type = '${INDEXED_ACROSS.type}'`)], ' and ')
}
