import type { NumberTest, ValueCriterion } from '../../store/criteria.ts'
import type { GivenParameter } from './given-parameter.ts'
import { withPrefix } from './prefixed.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, unescaped } from './split-value.ts'

/** Number parameters (R4 §3.1.1.4.6). */
export function parseNumber({ name: param, modifier, value }: GivenParameter): ValueCriterion {
  if (modifier !== undefined) throw unknownModifier(param, modifier)
  return { kind: 'number', param, any: alternativesOf(param, value).map((text) => numberTest(param, unescaped(text))) }
}

const longest = 64
// An exponent's `+` that was sent unencoded arrives as a blank.
const shape = /^[-+ ]?\d+(?:\.(\d+))?(?:[eE]([-+ ]?\d{1,3}))?$/

/** The range is half a unit of the last digit to both sides; `ap` adds a tenth of the number. */
export function numberTest(param: string, text: string): NumberTest {
  const { prefix, rest } = withPrefix(text)
  const match = rest.length <= longest ? shape.exec(rest) : null
  const [, decimals = '', exponent = '0'] = match ?? []
  const value = match === null ? Number.NaN : Number(rest.replaceAll(' ', '+'))
  if (!Number.isFinite(value)) throw badValue(param, 'must be a number such as 100, -5.40 or 1e2')
  const half = 0.5 * 10 ** (Number(exponent.replace(' ', '+')) - decimals.length)
  const slack = half + (prefix === 'ap' ? Math.abs(value) / 10 : 0)
  return { prefix, value, low: neat(value - slack), high: neat(value + slack) }
}

/** Without the last bits that binary arithmetic leaves, as rows are: 1.505, not 1.5049999999999999. */
function neat(value: number): number {
  return Number(value.toPrecision(15))
}
