import type { DateTest, ValueCriterion } from '../../store/criteria.ts'
import { dateRange } from '../dates.ts'
import type { GivenParameter } from './given-parameter.ts'
import { withPrefix } from './prefixed.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, unescaped } from './split-value.ts'

/** Date parameters (R4 §3.1.1.4.7). Times without a zone are in UTC, as the rows are. */
export function parseDate({ name: param, modifier, value, context }: GivenParameter): ValueCriterion {
  if (modifier !== undefined) throw unknownModifier(param, modifier)
  return { kind: 'date', param, any: alternativesOf(param, value).map((text) => dateTest(param, text, context.now)) }
}

/** Nothing longer is a date, and nothing longer should reach a pattern. */
const longest = 48

function dateTest(param: string, text: string, now: number): DateTest {
  const { prefix, rest } = withPrefix(unescaped(text.slice(0, longest + 1)))
  // A zone's `+` that was sent unencoded arrives as a blank.
  const range = rest.length > longest ? null : dateRange(rest.replace(/ (?=\d\d:\d\d$)/, '+'))
  if (range === null) throw badValue(param, 'must be a date such as 2010, 2010-05, 2010-05-12 or 2010-05-12T10:30:00Z')
  const { low, high } = range
  if (prefix !== 'ap') return { prefix, low, high }
  // About: a tenth of the way from now (R4 §3.1.1.4.5).
  const slack = Math.round(0.1 * Math.max(0, low - now, now - high))
  return { prefix, low: low - slack, high: high + slack }
}
