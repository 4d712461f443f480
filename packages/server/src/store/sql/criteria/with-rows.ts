import { type Fragment, join, sql } from '../fragment.ts'
import { hasIndexAcross, rowsAcross } from './across-records.ts'
import { keyIn, rowsIn, type Scope, tuple } from './scope.ts'

/** Rows of one parameter in one table of the index, which stands as `i`, that meet a condition. */
export interface WantedRows {
  readonly table: string
  readonly param: string
  readonly condition: Fragment
}

/** The keys of what has such rows. The rows are found once, whatever the number of resources. */
export function keysOfRows(scope: Scope, { table, param, condition }: WantedRows, key = keyIn(scope, 'i')): Fragment {
  const rows = hasIndexAcross(scope, table) ? rowsAcross(scope, 'i') : rowsIn(scope)
  const where = join([rows, sql('i.param = ?', param), condition], ' and ')
  return { sql: `select ${key.join(', ')} from ${table} i where ${where.sql}`, params: where.params }
}

/** The keys of what the directory, which stands as `d`, knows by type and id, whatever the record. */
export function homesOf(scope: Scope, condition: Fragment): Fragment {
  return {
    sql: `select ${keyIn(scope, 'd').join(', ')} from directory d where ${condition.sql}`,
    params: condition.params,
  }
}

/** Resources of the scope whose keys are (or are not) among these. */
export function among(scope: Scope, keys: Fragment, not = false): Fragment {
  return { sql: `${tuple(keyIn(scope, 'r'))}${not ? ' not' : ''} in (${keys.sql})`, params: keys.params }
}
