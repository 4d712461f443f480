import { describe, expect, it } from 'vitest'
import type { Immunization } from '../../shared/fhir/resources.ts'
import { readWhen } from '../../shared/fhir/when.ts'
import { ageAt } from './age-at.ts'
import { readImmunizations } from './read-doses.ts'

const vaccine = (code: string) => ({ coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code }] })
const dose = (more: Partial<Immunization> = {}): Immunization => ({
  resourceType: 'Immunization',
  status: 'completed',
  vaccineCode: vaccine('10'),
  ...more,
})

describe('vaccines by group', () => {
  it('never lists what was entered in error as given (ui 3.12)', () => {
    const read = readImmunizations([dose({ status: 'entered-in-error' })])
    expect([read.groups, read.given, read.withdrawn.length]).toEqual([[], 0, 1])
  })

  it('reads a vaccine of which nothing is known', () => {
    const [group] = readImmunizations([{ resourceType: 'Immunization' }]).groups
    expect(group?.name).toBe('Vaccine not named')
    expect(group?.doses[0]).toMatchObject({ when: undefined, number: undefined, lot: undefined, site: undefined })
  })

  it('does not count what was not given, and keeps its reason', () => {
    const [group] = readImmunizations([dose({ status: 'not-done', statusReason: { text: 'fever' } })]).groups
    expect([group?.given, group?.doses[0]?.given, group?.doses[0]?.reason]).toEqual([0, false, 'fever'])
  })

  it('orders the doses by date, partial ones at their start, those without a date last', () => {
    const read = readImmunizations([
      dose({ id: 'none' }),
      dose({ id: '2022', occurrenceDateTime: '2022' }),
      dose({ id: '2021', occurrenceDateTime: '2021-05-14' }),
    ])
    expect(read.groups[0]?.doses.map(({ id }) => id)).toEqual(['2021', '2022', 'none'])
  })

  it('lists a combination under each of its groups', () => {
    expect(readImmunizations([dose({ vaccineCode: vaccine('110') })]).groups.map(({ name }) => name)).toEqual([
      'Diphtheria, tetanus, pertussis',
      'Hepatitis B',
      'Polio',
    ])
  })

  it('groups what it does not know by the diseases on record, else by its own name; other code systems mean nothing', () => {
    const targetDisease = [{ text: 'Rabies' }]
    const read = readImmunizations([
      dose({ vaccineCode: { text: 'Shot' }, protocolApplied: [{ targetDisease }] }),
      dose({ vaccineCode: { text: 'Camp shot', coding: [{ system: 'urn:other', code: '10' }] } }),
    ])
    expect(read.groups.map(({ name }) => name)).toEqual(['Camp shot', 'Rabies'])
  })

  it('tells the dose number as it was recorded, in words too', () => {
    const numbers = [{ doseNumberPositiveInt: 2, seriesDosesPositiveInt: 3 }, { doseNumberString: 'booster' }]
    const read = readImmunizations(numbers.map((one) => dose({ protocolApplied: [{}, one] })))
    expect(read.groups[0]?.doses.map(({ number }) => number)).toEqual(['dose 2 of 3', 'dose booster'])
  })
})

describe('age at that time (ui 3.5)', () => {
  it.each([
    [undefined, '2020-01-01', undefined],
    ['2020-01-01', undefined, undefined],
    ['2020-03-01', '2020-02-01', 'before birth'],
    ['2020-03', '2020-02', 'before birth'],
    ['2021', '2020', 'before birth'],
    ['2020-03-01', '2020-05-01', '8 w 5 d'],
    ['2020-03-01', '2020-05', 'about 2 mo'],
    ['2020-03-01', '2023-05', 'about 3 y'],
    ['2020-03-01', '2023', 'about 3 y'],
    ['2020', '2023-05-05', 'about 3 y'],
    ['2020', '2023-05', 'about 3 y'],
  ])('born %s, on %s: %s', (born, on, age) => {
    expect(ageAt(born, readWhen(on))).toBe(age)
  })
})
