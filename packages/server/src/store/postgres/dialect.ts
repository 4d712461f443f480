import type { Dialect } from '../sql/database.ts'

export const postgresDialect: Dialect = {
  byteOrder: ' collate "C"',
  keyedTable: '',
  locksRows: true,
  claimText: 'select pg_advisory_xact_lock(hashtextextended(?, 0))',
  // The server does it by itself, but a minute later, and until then guesses that a record holds one row.
  afterImport: ['analyze'],
}
