import { describe, expect, it } from 'vitest'
import { prefixes } from '../../store/criteria.ts'
import { alternatives, context, criteriaOf, refusal } from './test-plan.ts'

const ucum = 'http://unitsofmeasure.org'

const refused = [
  ['words', 'high'],
  ['a prefix alone', 'gt'],
  ['an unknown prefix', 'xx5'],
  ['two points', '1.2.3'],
  ['hexadecimal digits', '0x10'],
  ['infinity', 'Infinity'],
  ['beyond every number', '9e999'],
  ['ninety thousand digits', '1'.repeat(90_000)],
  ['a unit without a bar for its system', '5|mg'],
  ['a system without a code', `5|${ucum}|`],
  ['four parts', `5|${ucum}|mg|x`],
  ['no number', `|${ucum}|mg`],
] as const

const ranges = [
  ['100', 100, 99.5, 100.5],
  ['100.00', 100, 99.995, 100.005],
  ['1e2', 100, 50, 150],
  ['1.5e3', 1500, 1450, 1550],
  ['1e+2', 100, 50, 150],
  ['1e%2B2', 100, 50, 150],
  ['-5.4', -5.4, -5.45, -5.35],
  ['0', 0, -0.5, 0.5],
  ['1.5e-3', 0.0015, 0.00145, 0.00155],
] as const

describe('number and quantity parameters (R4 §3.1.1.4.6, §3.1.1.4.11, e.4)', () => {
  it.each(refused)('refuse %s', (_what, text) => {
    expect(refusal('Observation', `value-quantity=${text}`)).toBe('400 value')
  })

  it('refuse modifiers but :missing', () => {
    expect(refusal('Observation', 'value-quantity:below=5')).toBe('400 not-supported')
    expect(refusal('RiskAssessment', 'probability:exact=1')).toBe('400 not-supported')
    expect(criteriaOf('RiskAssessment', 'probability:missing=true')).toMatchObject([{ of: 'number' }])
  })

  it.each(ranges)('the digits of %s are a range', (text, value, low, high) => {
    const expected = { prefix: 'eq', value, low, high }
    expect(alternatives('RiskAssessment', `probability=${text}`)).toEqual([expected])
    expect(alternatives('Observation', `value-quantity=${text}`)).toEqual([{ ...expected, canonical: null }])
  })

  it.each(prefixes.filter((prefix) => prefix !== 'ap'))('the prefix %s stands beside the number', (prefix) => {
    expect(alternatives('RiskAssessment', `probability=${prefix}-0.5`)).toMatchObject([{ prefix, value: -0.5 }])
  })

  it('ap widens the range by a tenth of the number', () => {
    expect(alternatives('RiskAssessment', 'probability=ap100')).toMatchObject([{ low: 89.5, high: 110.5 }])
    expect(alternatives('RiskAssessment', 'probability=ap-100')).toMatchObject([{ low: -110.5, high: -89.5 }])
  })

  it('number|system|code asks for the unit of a system', () => {
    expect(alternatives('Observation', `value-quantity=le5.4|${ucum}|mg`)).toMatchObject([
      { prefix: 'le', value: 5.4, system: ucum, unit: 'mg' },
    ])
  })

  it('number||unit asks for a code or a unit as written, number|| for any', () => {
    const [named] = alternatives('Observation', 'value-quantity=5.4||mg') as object[]
    expect(named).toMatchObject({ value: 5.4, unit: 'mg' })
    expect(named).not.toHaveProperty('system')
    const [any] = alternatives('Observation', 'value-quantity=5.4||') as object[]
    expect(any).not.toHaveProperty('unit')
  })

  it('what can be converted stands in canonical units too, with its range', () => {
    const canonical = ({ value, low, high }: Readonly<Record<'value' | 'low' | 'high', number>>) => ({
      code: 'g',
      value: value / 1000,
      low: low / 1000,
      high: high / 1000,
    })
    const converting = { context: { ...context, canonical } }
    expect(alternatives('Observation', `value-quantity=5|${ucum}|mg`, converting)).toMatchObject([
      { canonical: { code: 'g', value: 0.005, low: 0.0045, high: 0.0055 } },
    ])
    expect(alternatives('Observation', 'value-quantity=5||mg', converting)).toMatchObject([{ canonical: null }])
  })
})
