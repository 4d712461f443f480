import { describe, expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import type { Resource } from './fhir.ts'
import { membersOf, personOn, textAt } from './testing/charts.ts'

const today = '2026-11-24'
const of = (slug: string, type: string): readonly Resource[] =>
  personOn(today, slug).filter((one) => one.resourceType === type)
const idsOf = (slug: string, type: string, status: string): readonly string[] =>
  of(slug, type)
    .filter((one) => one.status === status)
    .map((one) => one.id.slice(slug.length + 1))

/** The values of an observation’s series, the earliest first, by its LOINC code or its text. */
function series(slug: string, code: string): readonly number[] {
  return of(slug, 'Observation')
    .filter((one) => JSON.stringify(one.code).includes(`"${code}"`))
    .sort((one, other) =>
      (textAt(one, 'effectiveDateTime') ?? '').localeCompare(textAt(other, 'effectiveDateTime') ?? ''),
    )
    .map((one) => Number(new Map(membersOf(one.valueQuantity)).get('value')))
}

describe('the stories in numbers', () => {
  test('Freja’s curve is 18, 27 and 29 degrees, and her growth spans fourteen years without a gap of more than one', () => {
    expect(series('freja-mortensen', 'Cobb angle, thoracic curve')).toEqual([18, 27, 29])
    const heights = series('freja-mortensen', '8302-2')
    expect(heights.length).toBeGreaterThan(24)
    expect(heights).toEqual([...heights].sort((one, other) => one - other))
    expect(series('freja-mortensen', '9843-4')).toHaveLength(12)
  })

  test('Noah was born at 29 weeks: 11 weeks and 426 days ago, which is 14 months corrected', () => {
    expect(series('noah-adeyemi', '76516-4')).toEqual([29])
    const birth = textAt(of('noah-adeyemi', 'Patient')[0] ?? { resourceType: '', id: '' }, 'birthDate') ?? ''
    expect(addDays(birth, 7 * (40 - 29) + 426)).toBe(today)
  })

  test('Mateo’s HbA1c fell from 9.2 to 6.8 %; his pump and sensor are Devices', () => {
    const hba1c = series('mateo-ruiz', '4548-4')
    expect([Math.max(...hba1c), hba1c.at(-1)]).toEqual([9.2, 6.8])
    expect(of('mateo-ruiz', 'Device').map((one) => one.id)).toEqual([
      'mateo-ruiz-insulin-pump',
      'mateo-ruiz-glucose-sensor',
    ])
  })

  test('Walter takes seven medicines and weighs 7.6 kg less after six days on the ward', () => {
    expect(idsOf('walter-brandt', 'MedicationRequest', 'active')).toHaveLength(7)
    const weightIn = (name: string): number =>
      Number(Object(of('walter-brandt', 'Observation').find((one) => one.id === name)?.valueQuantity).value)
    const lost = weightIn('walter-brandt-weight-arrival') - weightIn('walter-brandt-weight-home')
    expect(Number(lost.toFixed(1))).toBe(7.6)
  })

  test('Moira’s FEV1 falls every year; of her six prescriptions two are active', () => {
    const fev1 = series('moira-kavanagh', '20150-9')
    expect(fev1).toEqual([...fev1].sort((one, other) => other - one))
    expect(idsOf('moira-kavanagh', 'MedicationRequest', 'active')).toEqual(['tiotropium', 'albuterol'])
  })

  test('Layla’s neutrophils are critically low once, nine days after the third of eight cycles', () => {
    const critical = of('layla-haddad', 'Observation').filter((one) =>
      JSON.stringify(one.interpretation ?? '').includes('"LL"'),
    )
    expect(critical).toHaveLength(1)
    const cycles = of('layla-haddad', 'Procedure').filter((one) => one.id.includes('chemotherapy'))
    expect(cycles).toHaveLength(8)
    const third = textAt(cycles[2] ?? { resourceType: '', id: '' }, 'performedDateTime') ?? ''
    expect((textAt(critical[0] ?? { resourceType: '', id: '' }, 'effectiveDateTime') ?? '').slice(0, 10)).toBe(
      addDays(third, 9),
    )
    expect(idsOf('layla-haddad', 'MedicationRequest', 'active')).toEqual(['tamoxifen'])
  })

  test('Oliver’s PHQ-9 falls from 19 to 4, and its ninth answer to nothing', () => {
    const scores = series('oliver-tremblay', '44261-6')
    expect([scores[0], scores.at(-1)]).toEqual([19, 4])
    expect(idsOf('oliver-tremblay', 'MedicationRequest', 'stopped')).toEqual(['sertraline-50', 'sertraline-100'])
  })

  test('Ingrid’s methotrexate is weekly in words and in timing', () => {
    const weekly = of('ingrid-solberg', 'MedicationRequest').filter((one) => one.id.includes('methotrexate'))
    expect(weekly.filter((one) => one.status !== 'completed')).toHaveLength(2)
    for (const one of weekly) {
      expect(one.dosageInstruction).toMatchObject([
        {
          text: expect.stringContaining('ONCE A WEEK'),
          timing: { repeat: { period: 1, periodUnit: 'wk', frequency: 1 } },
        },
      ])
    }
  })

  test('Thabo’s viral load is an end of the scale nine times and a number three times (R4 Quantity.comparator)', () => {
    const loads = of('thabo-mokoena', 'Observation').filter((one) => one.id.includes('hiv-rna'))
    const beyond = loads.filter((one) => JSON.stringify(one.valueQuantity).includes('"comparator":"<"'))
    expect([loads.length, beyond.length]).toEqual([12, 9])
  })

  test('Chen Xiuying’s official name is 陈秀英; her TSH rises while iron and levothyroxine are taken together', () => {
    expect(of('chen-xiuying', 'Patient')[0]?.name).toMatchObject([
      { use: 'official', text: '陈秀英' },
      { use: 'usual' },
    ])
    expect(series('chen-xiuying', '3016-3')).toEqual([38.2, 8.9, 2.4, 2.1, 2.6, 9.7, 2.9, 2.3])
  })

  test('people of many ages have a portrait', () => {
    const slugs = ['penny-silva', 'tomas-silva', 'soren-lindqvist', 'layla-haddad', 'thabo-mokoena', 'walter-brandt']
    expect(slugs.filter((slug) => of(slug, 'Patient')[0]?.photo === undefined)).toEqual([])
  })
})
