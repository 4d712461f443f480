import { describe, expect, test } from 'vitest'
import { estimatedFiltration } from './estimated-filtration.ts'
import type { Resource } from './fhir.ts'
import { personOn, textAt } from './testing/charts.ts'

const today = '2026-11-24'
const of = (slug: string, type: string): readonly Resource[] =>
  personOn(today, slug).filter((one) => one.resourceType === type)
const withText = (resources: readonly Resource[], text: string): readonly Resource[] =>
  resources.filter((one) => JSON.stringify(one).includes(text))

function present(one: Resource | undefined): Resource {
  if (one === undefined) throw new TypeError('the story lacks a resource')
  return one
}

describe('the stories hold what the faces are to show', () => {
  test('nothing at all is on record for Ósk', () => {
    expect(personOn(today, 'osk-jonsdottir').map((one) => one.resourceType)).toEqual(['Patient'])
  })

  test('Aylin’s absence of allergies is one statement (SNOMED CT 716186003)', () => {
    expect(withText(of('aylin-yildiz', 'AllergyIntolerance'), '716186003')).toHaveLength(1)
    expect(of('aylin-yildiz', 'AllergyIntolerance')).toHaveLength(1)
  })

  test('Penny’s penicillin allergy is of high criticality, with anaphylaxis, and nobody prescribed her one', () => {
    const [penicillin] = of('penny-silva', 'AllergyIntolerance')
    expect(penicillin).toMatchObject({
      criticality: 'high',
      code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '7980' }] },
      reaction: [{ severity: 'severe', manifestation: [{ coding: [{ code: '39579001' }] }] }],
    })
    const prescribed = of('penny-silva', 'MedicationRequest').map((one) =>
      JSON.stringify(one.medicationCodeableConcept),
    )
    expect(prescribed.filter((medicine) => /cillin/i.test(medicine))).toEqual([])
  })

  test('Minh Khai’s latest potassium is 6.4 mmol/L and flagged HH; 21 HbA1c values span ten years', () => {
    const potassium = withText(of('nguyen-thi-minh-khai', 'Observation'), '"2823-3"')
    expect(potassium.at(-1)).toMatchObject({
      valueQuantity: { value: 6.4, code: 'mmol/L' },
      interpretation: [{ coding: [{ code: 'HH' }] }],
    })
    const dates = withText(of('nguyen-thi-minh-khai', 'Observation'), '"4548-4"').map((one) =>
      textAt(one, 'effectiveDateTime'),
    )
    expect(dates).toHaveLength(21)
    expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(['2016', '2026'])
  })

  test('Eleni has nine medicines or more at a time, and one that was stopped with a reason', () => {
    const requests = of('eleni-papadopoulou', 'MedicationRequest')
    expect(requests.filter((one) => one.status === 'active').length).toBeGreaterThanOrEqual(9)
    expect(requests.find((one) => one.status === 'stopped')?.statusReason).toEqual({
      text: 'Fluid retention and falling kidney function',
    })
  })

  test('Tomás’s taper is three dosages in sequence, and his tablets add up', () => {
    const [taper] = withText(of('tomas-silva', 'MedicationRequest'), 'Prednisone')
    expect(taper).toMatchObject({
      dosageInstruction: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }],
      dispenseRequest: { quantity: { value: 4 * 3 + 2 * 2 + 1 * 2 } },
    })
  })

  test('Zdeňka’s INR is judged by its therapeutic range, and is critical nowhere', () => {
    const series = withText(of('zdenka-dvorakova', 'Observation'), '"6301-6"')
    expect(series.length).toBeGreaterThan(20)
    expect(withText(series, '"HH"')).toEqual([])
    expect(withText(series, '"H"')).toHaveLength(2)
  })

  test('one observation was entered in error, one result is preliminary, one medicine was never dispensed', () => {
    expect(of('soren-lindqvist', 'Observation').filter((one) => one.status === 'entered-in-error')).toHaveLength(1)
    expect(of('adaeze-okonkwo', 'Observation').filter((one) => one.status === 'preliminary')).toHaveLength(1)
    expect(withText(of('penny-silva', 'MedicationDispense'), 'penny-silva-acetaminophen')).toEqual([])
  })

  test('Tomás has had every dose before the next of the same vaccine', () => {
    const doses = Map.groupBy(of('tomas-silva', 'Immunization'), (one) => JSON.stringify(one.vaccineCode))
    for (const series of doses.values()) {
      const given = series
        .flatMap((one) => (one.protocolApplied === undefined ? [] : [textAt(one, 'occurrenceDateTime') ?? '']))
        .sort()
      const byDose = series.filter((one) => one.protocolApplied !== undefined)
      expect(byDose.map((one) => textAt(one, 'occurrenceDateTime'))).toEqual(given)
      expect(byDose.map((one) => JSON.stringify(one.protocolApplied))).toEqual(
        given.map((_, index) => `[{"doseNumberPositiveInt":${index + 1}}]`),
      )
    }
  })

  test('Zdeňka’s INR was known on the day when she began warfarin', () => {
    const [warfarin] = withText(of('zdenka-dvorakova', 'MedicationRequest'), 'Warfarin')
    const [first] = withText(of('zdenka-dvorakova', 'Observation'), '"6301-6"')
    expect(first).toMatchObject({ valueQuantity: { value: 1.1 } })
    expect(textAt(present(first), 'effectiveDateTime')?.slice(0, 10)).toBe(textAt(present(warfarin), 'authoredOn'))
  })

  test('Penny’s iron follows the blood count that showed why', () => {
    const [iron] = withText(of('penny-silva', 'MedicationRequest'), 'ferrous')
    const lowest = withText(of('penny-silva', 'Observation'), '"718-7"').at(-1)
    expect(lowest).toMatchObject({ valueQuantity: { value: 10.4 }, interpretation: [{ coding: [{ code: 'L' }] }] })
    expect(
      (textAt(present(lowest), 'effectiveDateTime') ?? '9').slice(0, 10) < (textAt(present(iron), 'authoredOn') ?? ''),
    ).toBe(true)
  })

  test('Stanisław has no active prescription left', () => {
    expect(of('stanislaw-wisniewski', 'Patient')[0]?.deceasedDateTime).toBe('2026-03-24T04:35:00Z')
    expect(of('stanislaw-wisniewski', 'MedicationRequest').filter((one) => one.status === 'active')).toEqual([])
  })

  test.each([
    [0.7, 30, 'female', 119],
    [1, 50, 'female', 69],
    [1, 50, 'male', 92],
    [2, 70, 'male', 35],
  ] as const)('creatinine %d mg/dL at %d (%s) is an eGFR of %d (CKD-EPI 2021)', (creatinine, age, sex, expected) => {
    expect(estimatedFiltration(creatinine, age, sex)).toBe(expected)
  })
})
