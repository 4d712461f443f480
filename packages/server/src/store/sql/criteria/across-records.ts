import { type Fragment, join } from '../fragment.ts'
import { recordsChecked } from '../records-of.ts'
import { INDEXED_ACROSS } from './indexed-across.ts'
import { isEverybody, type Scope, typesOf } from './scope.ts'

export function hasIndexAcross(scope: Scope, table: string): boolean {
  return isOfPeople(scope) && table in INDEXED_ACROSS.tables
}

/** People among everybody. */
export function isOfPeople({ types, records }: Scope): boolean {
  return isEverybody(records) && types.length === 1 && types[0] === INDEXED_ACROSS.type
}

/** Rows of all records, each asked whose it is. */
export function rowsAcross({ types, records }: Scope, name: string): Fragment {
  return join([recordsChecked(records, `${name}.record_id`), typesOf(types, `${name}.type`)], ' and ')
}
