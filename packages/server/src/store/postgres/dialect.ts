import type { Dialect } from '../sql/database.ts'

export const postgresDialect: Dialect = {
  byteOrder: ' collate "C"',
  keyedTable: '',
  locksRows: true,
}
