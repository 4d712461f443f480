/** Of which type an index leads to rows across all records, and where: people are looked for among everybody. */
export const INDEXED_ACROSS = {
  type: 'Patient',
  /** With the columns that it is led by. */
  tables: { token_row: 'param, code', string_row: 'param, folded', date_row: 'param, low' },
} as const
