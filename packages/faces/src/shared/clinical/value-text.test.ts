import { describe, expect, it } from 'vitest'
import { parseKeepingDigits } from '../fhir/recorded-number.ts'
import { valueText, withCommas } from './value-text.ts'

const read = (json: string) => valueText(parseKeepingDigits(json) as Parameters<typeof valueText>[0])

describe('values (ui 3.7)', () => {
  it('has no text where nothing was measured', () => {
    expect(read('{}').text).toBeUndefined()
  })

  it('keeps recorded digits', () => {
    expect(read('{"valueQuantity":{"value":7.0,"unit":"%"}}')).toEqual({ text: '7.0', unit: '%' })
  })

  it('spells a comparator', () => {
    expect(read('{"valueQuantity":{"value":0.01,"comparator":"<","unit":"ng/mL"}}').text).toBe('less than 0.01')
  })

  it('shows text and codes as sent, markup and all, since React escapes it', () => {
    expect(read('{"valueString":"<b>12</b>"}').text).toBe('<b>12</b>')
    expect(read('{"valueCodeableConcept":{"coding":[{"display":"Positive"}]}}').text).toBe('Positive')
  })

  it.each([
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567.50', '1,234,567.50'],
    ['1e5', '1e5'],
  ])('writes %s as %s', (digits, shown) => {
    expect(withCommas(digits)).toBe(shown)
  })
})
