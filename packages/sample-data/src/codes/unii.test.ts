import { describe, expect, test } from 'vitest'
import { allergy } from '../build/allergy.ts'
import { generatedCharts } from '../population/testing.ts'
import { membersOf } from '../testing/charts.ts'
import { hasUniiCheckCharacter } from '../testing/check-digits.ts'
import { systems } from './systems.ts'

type Coded = { readonly coding: readonly { readonly system: string; readonly code: string }[] }
const codesOf = (concept: unknown): string[] => (concept as Coded).coding.map(({ system, code }) => `${system}|${code}`)

describe('food and latex carry the UNII of the substance beside SNOMED CT, which SMART asks for (smart-classic c.4)', () => {
  const allergies = generatedCharts(400, 3).flatMap(({ resources }) =>
    resources.filter(({ resourceType }) => resourceType === 'AllergyIntolerance'),
  )

  test.each([
    ['91935009', 'QE1QX6B99R'],
    ['91930004', '291P45F896'],
    ['300916003', '2LQ0UUW8IN'],
  ])('SNOMED CT %s, UNII %s', (snomed, unii) => {
    const found = allergies
      .map(({ code }) => codesOf(code))
      .filter(([first]) => first === `${systems.snomed}|${snomed}`)
    expect(found.length).toBeGreaterThan(0)
    for (const codes of found) expect(codes).toEqual([`${systems.snomed}|${snomed}`, `${systems.unii}|${unii}`])
  })

  test('every UNII has its check character: the sum of the others, modulo 36', () => {
    const codings = allergies.flatMap((one) => [...membersOf(one)].map(([, value]) => value as { system?: unknown }))
    const codes = codings
      .filter((one) => one?.system === systems.unii)
      .map((one) => String((one as { code?: unknown }).code))
    expect(codes.filter((code) => !hasUniiCheckCharacter(code))).toEqual([])
    expect(['QE1QX6B99S', '291P45F89', 'qe1qx6b99r'].filter(hasUniiCheckCharacter)).toEqual([])
  })

  test('what is no one substance gets none: a drug, house dust mites, grass pollen', () => {
    const chart = { slug: 'a', subject: { reference: 'Patient/a' } } as Parameters<typeof allergy>[0]
    const facts = { text: 'Mites', category: 'environment', criticality: 'low', recorded: '2020-01-01' } as const
    const mites = { system: systems.snomed, code: '232350006', display: 'House dust mite allergy' }
    expect(codesOf(allergy(chart, 'mites', { ...facts, code: mites }).code)).toHaveLength(1)
  })
})
