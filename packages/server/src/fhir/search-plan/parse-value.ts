import type { ValueCriterion } from '../../store/criteria.ts'
import type { RowKind } from '../../store/index-rows.ts'
import { parseDate } from './date.ts'
import type { GivenParameter } from './given-parameter.ts'
import { parseNumber } from './number.ts'
import { parseQuantity } from './quantity.ts'
import { parseReference } from './reference.ts'
import { parseString } from './string.ts'
import { parseToken } from './token.ts'
import { parseUri } from './uri.ts'

/** The kinds of search parameters whose rows are compared with a value (R4 §3.1.1.4), one file each. */
export const valueParsers: Readonly<Record<RowKind, (given: GivenParameter) => ValueCriterion>> = {
  token: parseToken,
  string: parseString,
  date: parseDate,
  number: parseNumber,
  quantity: parseQuantity,
  reference: parseReference,
  uri: parseUri,
}
