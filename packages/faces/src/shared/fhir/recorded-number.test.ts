import { describe, expect, it } from 'vitest'
import { parseKeepingDigits, recordedNumber } from './recorded-number.ts'

describe('recorded digits (ui 3.7, 7.7)', () => {
  it('keeps the trailing zero that JSON.parse alone would lose', () => {
    const quantity = parseKeepingDigits('{"value":7.0,"unit":"%"}') as { value: number }
    expect(recordedNumber(quantity, 'value')).toBe('7.0')
    expect(quantity.value).toBe(7)
  })

  it('keeps digits apart per object, however deep', () => {
    const parsed = parseKeepingDigits('[{"a":{"value":1.50}},{"a":{"value":1.5}}]') as { a: { value: number } }[]
    expect(parsed.map((p) => recordedNumber(p.a, 'value'))).toEqual(['1.50', '1.5'])
  })

  it('says nothing where there is no number', () => {
    expect(recordedNumber({} as { value?: number }, 'value')).toBeUndefined()
  })

  it('refuses what is not JSON', () => {
    expect(() => parseKeepingDigits('{')).toThrow(SyntaxError)
  })
})
