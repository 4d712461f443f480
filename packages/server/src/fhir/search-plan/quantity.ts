import type { QuantityTest, ValueCriterion } from '../../store/criteria.ts'
import { canonicalQuantity } from '../ucum/canonical-quantity.ts'
import type { GivenParameter } from './given-parameter.ts'
import { numberTest } from './number.ts'
import { badValue, unknownModifier } from './refusals.ts'
import { alternativesOf, splitValue, unescaped } from './split-value.ts'

/** Quantity parameters (R4 §3.1.1.4.11): `number`, `number|system|code`, `number||unit or code`. */
export function parseQuantity(given: GivenParameter): ValueCriterion {
  const { name: param, modifier, value } = given
  if (modifier !== undefined) throw unknownModifier(param, modifier)
  return { kind: 'quantity', param, any: alternativesOf(param, value).map((text) => quantityTest(given, text)) }
}

function quantityTest({ name, context }: GivenParameter, text: string): QuantityTest {
  const [amount = '', system, unit, ...more] = splitValue(text, '|', 3).map(unescaped)
  const whole = system === undefined || (unit !== undefined && more.length === 0 && (unit !== '' || system === ''))
  if (!whole) throw badValue(name, 'must be a number, number|system|code or number||unit')
  const test = numberTest(name, amount)
  if (unit === undefined || unit === '') return { ...test, canonical: null }
  if (system === undefined || system === '') return { ...test, unit, canonical: null }
  // Of a unit without a system nobody knows what it converts to.
  const { value, low, high } = test
  const canonical = (context.canonical ?? canonicalQuantity)({ system, code: unit, unit: '', value, low, high })
  return { ...test, system, unit, canonical }
}
