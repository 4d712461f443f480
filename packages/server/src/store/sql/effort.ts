import type { Criterion } from '../criteria.ts'
import type { StoreQuery } from '../record-store.ts'
import { isOneRecord } from './criteria/scope.ts'
import type { Effort } from './database.ts'

/** A search that stays in one record, or in what is shared, reads a few thousand rows at most; any other may read them all. */
export function effortOf({ parts }: StoreQuery): Effort {
  return parts.every(({ records, criteria }) => isOneRecord(records) && criteria.every(isSmall)) ? 'small' : 'large'
}

function isSmall(criterion: Criterion): boolean {
  switch (criterion.kind) {
    case 'chain':
    case 'has':
      return isOneRecord(criterion.records) && criterion.where.every(isSmall)
    case 'either':
      return criterion.lists.every((list) => list.every(isSmall))
    default:
      return true
  }
}
