import { describe, expect, test } from 'vitest'
import { personas } from './sample.ts'
import { membersOf, resourcesOf, sharedOn } from './testing/charts.ts'
import { hasLoincCheckDigit, hasSnomedCheckDigit } from './testing/check-digits.ts'
import { frozenMedicines, frozenVaccines } from './testing/frozen-codes.ts'

const today = '2026-11-24'
const codings = [...sharedOn(today), ...personas({ today }).flatMap(resourcesOf)].flatMap((resource) =>
  [...membersOf(resource)].flatMap(([, value]) => {
    if (typeof value !== 'object' || value === null || !('system' in value) || !('code' in value)) return []
    return [{ system: String(value.system), code: String(value.code), text: JSON.stringify(value) }]
  }),
)
const codesOf = (system: string): string[] => [
  ...new Set(codings.filter((one) => one.system === system).map((one) => one.code)),
]

describe('check digits', () => {
  test.each(['2345-8', '8480-7', '4548', '85354-95'])('refuse the LOINC code %s', (code) => {
    expect(hasLoincCheckDigit(code)).toBe(false)
  })
  test.each(['195967002', '44054060', '12345', '0195967001'])('refuse the SNOMED CT identifier %s', (code) => {
    expect(hasSnomedCheckDigit(code)).toBe(false)
  })
})

describe('codes', () => {
  test('LOINC terms have the right check digit (LOINC Users’ Guide, Mod 10), answers start with LA', () => {
    expect(codesOf('http://loinc.org').length).toBeGreaterThan(25)
    const terms = codesOf('http://loinc.org').filter((code) => !/^LA\d+-\d$/.test(code))
    expect(terms.filter((code) => !hasLoincCheckDigit(code))).toEqual([])
  })

  test('SNOMED CT identifiers have the right check digit (SNOMED CT Release File Specification, Verhoeff)', () => {
    expect(codesOf('http://snomed.info/sct').length).toBeGreaterThan(40)
    expect(codesOf('http://snomed.info/sct').filter((code) => !hasSnomedCheckDigit(code))).toEqual([])
  })

  test.each([
    ['http://www.nlm.nih.gov/research/umls/rxnorm', frozenMedicines],
    ['http://hl7.org/fhir/sid/cvx', frozenVaccines],
  ])(
    'codes of %s have no check digit, so each stands beside the name with which it was looked up',
    (system, frozen) => {
      const used = new Map(
        codings
          .filter((one) => one.system === system)
          .map(({ code, text }) => [code, String(JSON.parse(text).display)]),
      )
      expect(used.size).toBeGreaterThan(15)
      expect([...used].filter(([code, display]) => frozen.get(code) !== display)).toEqual([])
      expect([...frozen.keys()].filter((code) => !used.has(code))).toEqual([])
    },
  )

  test('every coding names its system and a code', () => {
    const empty = [...sharedOn(today), ...personas({ today }).flatMap(resourcesOf)].flatMap((resource) =>
      [...membersOf(resource)].filter(
        ([path, value]) =>
          /\bcoding\[\d+\]$/.test(path) && !/"system":"[^"]+","code":"[^"]+"/.test(JSON.stringify(value)),
      ),
    )
    expect(empty).toEqual([])
  })

  test('one code has one display', () => {
    const displays = Map.groupBy(
      codings.filter((one) => one.text.includes('"display"')),
      (one) => `${one.system}|${one.code}`,
    )
    expect([...displays].filter(([, uses]) => new Set(uses.map((use) => use.text)).size > 1)).toEqual([])
  })
})
