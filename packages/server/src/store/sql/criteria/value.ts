import type { ValueCriterion } from '../../criteria.ts'
import { dateRows } from './date.ts'
import { numberRows } from './number.ts'
import { quantityRows } from './quantity.ts'
import { referenceRows } from './reference.ts'
import { stringRows } from './string.ts'
import { tokenRows, tokenTextRows, tokenTypeRows } from './token.ts'
import { uriRows } from './uri.ts'
import type { WantedRows } from './with-rows.ts'

/** The rows that meet one of the criterion's alternatives. */
export function rowsWith(criterion: ValueCriterion): WantedRows {
  switch (criterion.kind) {
    case 'token':
      return tokenRows(criterion)
    case 'token-text':
      return tokenTextRows(criterion)
    case 'token-type':
      return tokenTypeRows(criterion)
    case 'string':
      return stringRows(criterion)
    case 'date':
      return dateRows(criterion)
    case 'number':
      return numberRows(criterion)
    case 'quantity':
      return quantityRows(criterion)
    case 'reference':
      return referenceRows(criterion)
    case 'uri':
      return uriRows(criterion)
  }
}
