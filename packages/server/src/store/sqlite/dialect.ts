import type { Dialect } from '../sql/database.ts'

export const sqliteDialect: Dialect = {
  // BINARY is the default: texts compare by their UTF-8 bytes.
  byteOrder: '',
  keyedTable: ' without rowid',
  // `begin immediate` lets one writer in at a time.
  locksRows: false,
  claimText: '',
  // Plans follow from the keys alone; statistics would only make them differ between stores.
  afterImport: [],
}
