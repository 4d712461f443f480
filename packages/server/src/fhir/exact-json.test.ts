import { expect, test } from 'vitest'
import { canonicalText, numberOf, parseExact } from './exact-json.ts'

test.each([
  '0.0000001',
  '-0.00000025',
  '1.50',
  '0.10',
  '100',
  '1e3',
  '-0',
  '12345678901234567890',
  '0.00',
  '3.14159265358979323846',
  '1.0E+2',
])('keeps the digits of %s (FHIR decimals)', (digits) => {
  expect(JSON.stringify(parseExact(`{"value":${digits},"text":"1.50"}`))).toBe(`{"value":${digits},"text":"1.50"}`)
})

test('a number whose digits are kept is still a number', () => {
  const parsed = parseExact('[1.50, 2, "3"]')
  expect(Array.isArray(parsed) ? parsed.map(numberOf) : []).toEqual([1.5, 2, undefined])
})

test('the canonical text does not depend on the order of members', () => {
  expect(canonicalText(parseExact('{"b":[1.50,{"d":1,"c":2}],"a":null}'))).toBe('{"a":null,"b":[1.50,{"c":2,"d":1}]}')
})

test('refuses what is not JSON', () => {
  expect(() => parseExact('{"a":1')).toThrow(SyntaxError)
})
