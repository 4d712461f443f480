import type { Criterion } from '../../criteria.ts'
import { type Fragment, join } from '../fragment.ts'
import { recordsChecked } from '../records-of.ts'
import { isOfPeople, rowsAcross } from './across-records.ts'
import { isEverybody, rowsIn, type Scope, typesOf } from './scope.ts'

/**
 * The scope's resources, of which some criteria are asked as well. Across records, criteria that tell which resources it can be
 * lead to them, and each is asked whose it is: to look for each in every record would be a product of both.
 */
export function resourcesIn(scope: Scope, criteria: readonly Criterion[]): Fragment {
  if (!isEverybody(scope.records)) return rowsIn(scope, 'r')
  if (isOfPeople(scope)) return rowsAcross(scope, 'r')
  if (!criteria.some(leads)) return rowsIn(scope, 'r')
  return join([recordsChecked(scope.records, 'r.record_id'), typesOf(scope.types, 'r.type')], ' and ')
}

function leads(criterion: Criterion): boolean {
  switch (criterion.kind) {
    case 'token':
    case 'id':
      return !criterion.not
    case 'missing':
      return !criterion.missing && criterion.param !== '_id' && criterion.param !== '_lastUpdated'
    case 'date':
      return criterion.param !== '_lastUpdated'
    case 'either':
      return false
    default:
      return true
  }
}
