import { describe, expect, it } from 'vitest'
import { decimal, parseExact } from './exact-number.ts'
import { isJson } from './read.ts'

function digitsOf(number: string): string | undefined {
  const parsed = parseExact(`{"value": ${number}}`)
  return isJson(parsed) ? decimal(parsed, 'value') : undefined
}

describe('decimals keep the digits of the source (FHIR R4 §2.24.0.1)', () => {
  it.each([
    ['1.50', '1.50'],
    ['0.0', '0.0'],
    ['100', '100'],
    ['3.14159265358979323846', '3.14159265358979323846'],
    ['12345678901234567890', '12345678901234567890'],
    ['-0', '-0'],
    ['-0.50', '-0.50'],
    ['1e2', '100'],
    ['1.50E-3', '0.00150'],
    ['12.5e1', '125'],
    ['0.5e1', '5'],
    ['1e-7', '0.0000001'],
  ])('%s is %s', (source, digits) => expect(digitsOf(source)).toBe(digits))

  it('refuses an exponent that would fill the memory', () => expect(digitsOf('1e999999')).toBeUndefined())

  it.each(['"1.50"', 'null', 'true', '{}'])('is nothing for %s, which is no number', (value) => {
    expect(digitsOf(value)).toBeUndefined()
  })

  it('throws what JSON.parse throws for broken text, with and without fragile numbers', () => {
    expect(() => parseExact('{"a": 1')).toThrow(SyntaxError)
    expect(() => parseExact('{"a": 1.50')).toThrow(SyntaxError)
  })

  it('leaves text that looks like a number alone', () => {
    expect(parseExact('{"a": "1.50", "b": 1.5}')).toEqual({ a: '1.50', b: 1.5 })
  })
})
