import type { RecordFilter } from '../../criteria.ts'
import { placeholders } from '../database.ts'
import { type Fragment, join, sql } from '../fragment.ts'
import { recordsOf } from '../records-of.ts'
import { INDEXED_ACROSS } from './indexed-across.ts'

/** Which resources a criterion is asked of: those of some types in some records. They stand in the SQL as `r`. */
export interface Scope {
  /** At least one. */
  readonly types: readonly string[]
  readonly records: RecordFilter
}

/**
 * The condition on a column that holds a type. That of the indexes across records stands in the SQL itself: only there an engine
 * takes such an index. SQLite 3.53 takes it for a value of that name too, and then fails to plan an `or` (SQLITE_INTERNAL).
 */
export function typesOf(types: readonly string[], column: string): Fragment {
  const [type, ...others] = types
  if (type === undefined) return sql('1 = 0')
  if (type === INDEXED_ACROSS.type && others.length === 0) return sql(`${column} = '${type}'`)
  if (others.length === 0) return sql(`${column} = ?`, type)
  return sql(`${column} in (${placeholders(types.length)})`, ...types)
}

/** Rows of the scope in a table that stands as `i` (or another name) in the SQL. */
export function rowsIn(scope: Scope, name = 'i'): Fragment {
  return join([recordsOf(scope.records, `${name}.record_id`), typesOf(scope.types, `${name}.type`)], ' and ')
}

/** What tells the scope's resources apart: the id alone in one record and one type. An id is of one record only. */
export function keyIn(scope: Scope, name: string): readonly string[] {
  return [
    ...(isOneRecord(scope.records) ? [] : [`${name}.record_id`]),
    ...(scope.types.length === 1 ? [] : [`${name}.type`]),
    `${name}.id`,
  ]
}

export function isOneRecord(records: RecordFilter): boolean {
  return records.kind === 'shared' || (records.kind === 'records' && records.ids.length <= 1)
}

/** A family's records are looked into one by one. */
const MOST_APART = 20

/** Perhaps everybody's: too many to look for something in each. */
export function isEverybody(records: RecordFilter): boolean {
  switch (records.kind) {
    case 'all':
    case 'organizations':
      return true
    case 'records':
      return records.ids.length > MOST_APART
    case 'shared':
      return false
  }
}

/** `a`, or `(a, b)` */
export function tuple(columns: readonly string[]): string {
  return columns.length === 1 ? columns.join() : `(${columns.join(', ')})`
}
