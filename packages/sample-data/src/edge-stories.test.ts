import { describe, expect, test } from 'vitest'
import type { Resource } from './fhir.ts'
import { membersOf, personOn, textAt } from './testing/charts.ts'

const today = '2026-11-24'
const of = (slug: string, type: string): readonly Resource[] =>
  personOn(today, slug).filter((one) => one.resourceType === type)
const withText = (resources: readonly Resource[], text: string): readonly Resource[] =>
  resources.filter((one) => JSON.stringify(one).includes(text))
const at = (one: Resource | undefined, path: string): unknown => new Map(membersOf(one)).get(path)
const values = (resources: readonly Resource[]): number[] =>
  resources.map((one) => Number(at(one, 'valueQuantity.value')))
const dayOf = (one: Resource): string => (textAt(one, 'effectiveDateTime') ?? '').slice(0, 10)

describe('the edge cases are in the data as the stories tell', () => {
  test('Alex’s gender, identity and sex at birth are three answers, and his old name has ended', () => {
    const [alex] = of('alex-moreau', 'Patient')
    expect(alex).toMatchObject({
      gender: 'male',
      extension: [{ valueCodeableConcept: { coding: [{ code: 'transgender-male' }] } }, { valueCode: 'F' }, {}],
      name: [{ use: 'official' }, { use: 'old' }],
    })
    expect(at(alex, 'name[1].period.end')).toBe(at(alex, 'name[0].period.start'))
    const hematocrit = withText(of('alex-moreau', 'Observation'), '"4544-3"')
    expect(hematocrit.slice(1).every((one) => at(one, 'referenceRange[0].high.value') === 50)).toBe(true)
  })

  test('Anna’s maiden name ends the day before the married one starts; her numbers differ by system', () => {
    const [anna] = of('anna-kowalska', 'Patient')
    expect(String(at(anna, 'name[0].period.end')) < String(at(anna, 'name[1].period.start'))).toBe(true)
    expect(at(anna, 'identifier[0].system')).not.toBe(at(anna, 'identifier[1].system'))
    expect(at(anna, 'identifier[1].assigner.reference')).toBe('Organization/hillside-practice')
  })

  test('George’s wrong potassium stands beside its correction, which names it, and no report lists it', () => {
    const potassium = withText(of('george-papas', 'Observation'), '"2823-3"').slice(-2)
    expect(potassium.map((one) => one.status)).toEqual(['entered-in-error', 'corrected'])
    expect(values(potassium)).toEqual([7.9, 4.4])
    const reports = of('george-papas', 'DiagnosticReport')
    expect(withText(reports, 'george-papas-potassium-wrong')).toEqual([])
    expect(withText(of('george-papas', 'Provenance'), 'Observation/george-papas-potassium-wrong')).toHaveLength(1)
  })

  test('what George was never given was never dispensed, and his refuted allergy is not active', () => {
    const [cancelled] = of('george-papas', 'MedicationRequest').filter((one) => one.status === 'cancelled')
    expect(withText(of('george-papas', 'MedicationDispense'), String(cancelled?.id))).toEqual([])
    expect(of('george-papas', 'AllergyIntolerance')).toMatchObject([
      { clinicalStatus: { coding: [{ code: 'inactive' }] }, verificationStatus: { coding: [{ code: 'refuted' }] } },
    ])
  })

  /** Conversions by molar mass (glucose 180.16, creatinine 113.12, cholesterol 386.65 g/mol), HbA1c by NGSP and IFCC's master equation. */
  test.each([
    ['14749-6', '2345-7', (molar: number) => molar * 18.016],
    ['14682-9', '2160-0', (molar: number) => molar / 88.4],
    ['14647-2', '2093-3', (molar: number) => molar * 38.665],
    ['59261-8', '4548-4', (molar: number) => molar * 0.09148 + 2.152],
  ])('Fatou’s last %s abroad and first %s here mean the same, and are not the same number', (molar, mass, convert) => {
    const observations = of('fatou-diallo', 'Observation')
    const abroad = values(withText(observations, `"${molar}"`)).at(-1) ?? 0
    const here = values(withText(observations, `"${mass}"`))[0] ?? 0
    expect(Math.abs(convert(abroad) - here) / here).toBeLessThan(0.05)
    expect(here).not.toBe(abroad)
  })

  test('Bruno has critical results of yesterday and today, one beyond the scale, in a stay without an end', () => {
    const critical = of('bruno-costa', 'Observation').filter((one) => /"(HH|LL)"/.test(JSON.stringify(one)))
    expect([...new Set(critical.map(dayOf))]).toEqual(['2026-11-23', today])
    expect(critical.length).toBeGreaterThan(8)
    expect(withText(critical, '"comparator":">"')).toMatchObject([{ valueQuantity: { value: 600, code: 'mg/dL' } }])
    expect(of('bruno-costa', 'Encounter').filter((one) => at(one, 'period.end') === undefined)).toHaveLength(1)
  })

  test('Samuel has some 5,000 observations; after each session he weighs less than before', () => {
    const observations = of('samuel-johansson', 'Observation')
    expect(observations.length).toBeGreaterThan(4900)
    const [before, after] = ['before', 'after'].map((when) => withText(observations, `"Weight ${when} dialysis"`))
    expect(before).toHaveLength(after?.length ?? -1)
    const gains = values(before ?? []).map((weight, index) => weight - (values(after ?? [])[index] ?? 0))
    expect(Math.min(...gains)).toBeGreaterThan(1)
    expect(Math.max(...gains)).toBeLessThan(3.5)
  })

  test('Xiaoming’s virus ends below the limit of detection, while the antigen stays', () => {
    const virus = withText(of('wang-xiaoming', 'Observation'), '"42595-9"')
    expect(virus.at(-1)).toMatchObject({ valueQuantity: { value: 10, comparator: '<' } })
    expect(withText(of('wang-xiaoming', 'Observation'), '"5196-1"').at(-1)).toMatchObject({
      valueCodeableConcept: { coding: [{ code: '10828004' }] },
    })
  })

  test('Olúwaṣeun’s name has marks that no composed letter holds (Unicode Standard Annex 15)', () => {
    const name = String(at(of('oluwaseun-adebayo', 'Patient')[0], 'name[0].text'))
    expect(name).toBe(name.normalize('NFC'))
    expect(/\p{Mn}/u.test(name)).toBe(true)
  })

  test('Olúwaṣeun’s readings at home are lower than the last one at the practice', () => {
    const pressures = withText(of('oluwaseun-adebayo', 'Observation'), '"85354-9"')
    const systolic = (one: Resource): number => Number(at(one, 'component[0].valueQuantity.value'))
    const home = withText(pressures, 'Measured at home').map(systolic)
    const [last] = pressures.filter((one) => dayOf(one) === '2026-10-29').map(systolic)
    expect(home).toHaveLength(28)
    expect(home.reduce((sum, one) => sum + one, 0) / home.length).toBeLessThan(130)
    expect(last).toBeGreaterThan(Math.max(...home))
  })

  test('Birgitte grows shorter, her T-scores rise below zero, and she takes a tablet a week', () => {
    const heights = values(withText(of('birgitte-ostergaard', 'Observation'), '"8302-2"'))
    expect(heights).toEqual([...heights].sort((one, other) => other - one))
    const spine = values(withText(of('birgitte-ostergaard', 'Observation'), '"38267-1"'))
    expect(spine).toEqual([-3.1, -2.8, -2.5])
    expect(at(of('birgitte-ostergaard', 'MedicationRequest')[0], 'dosageInstruction[0].timing.repeat.periodUnit')).toBe(
      'wk',
    )
  })
})
