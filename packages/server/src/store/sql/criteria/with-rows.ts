import { type Fragment, join, sql } from '../fragment.ts'
import { keyIn, rowsIn, type Scope, tuple } from './scope.ts'

/** Rows of one parameter in one table of the index, which stands as `i`, that meet a condition. */
export interface WantedRows {
  readonly table: string
  readonly param: string
  readonly condition: Fragment
}

/** The keys of what has such rows. The rows are found once, whatever the number of resources. */
export function keysOfRows(scope: Scope, { table, param, condition }: WantedRows, key = keyIn(scope, 'i')): Fragment {
  const where = join([rowsIn(scope), sql('i.param = ?', param), condition], ' and ')
  return { sql: `select ${key.join(', ')} from ${table} i where ${where.sql}`, params: where.params }
}

/** Resources of the scope whose keys are (or are not) among these. */
export function among(scope: Scope, keys: Fragment, not = false): Fragment {
  return { sql: `${tuple(keyIn(scope, 'r'))}${not ? ' not' : ''} in (${keys.sql})`, params: keys.params }
}
