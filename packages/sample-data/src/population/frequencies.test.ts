import { expect, test } from 'vitest'
import { ageInYears } from '../calendar.ts'
import type { ChartUnderTest } from '../testing/coherence/chart-under-test.ts'
import { generatedCharts, hasCode, patientOf, today } from './testing.ts'

const people = generatedCharts(5000, 1)
const ageOf = (chart: ChartUnderTest): number => ageInYears(String(patientOf(chart).birthDate), today)
const isFemale = (chart: ChartUnderTest): boolean => patientOf(chart).gender === 'female'
const aged = (from: number, to: number) => people.filter((chart) => ageOf(chart) >= from && ageOf(chart) <= to)

/** Percent of some people of whom something holds. */
function share(of: readonly ChartUnderTest[], holds: (chart: ChartUnderTest) => boolean): number {
  return (of.filter(holds).length / of.length) * 100
}
const withProblem = (code: string) => (chart: ChartUnderTest) => hasCode(chart, 'Condition', code)

/** Percent, wide enough for the chance of five thousand people, narrow enough to notice a curve that is read wrongly. */
test.each([
  ['women', people, isFemale, 48, 53],
  ['children', people, (chart: ChartUnderTest) => ageOf(chart) < 18, 19.5, 25],
  ['people of 65 and more', people, (chart: ChartUnderTest) => ageOf(chart) >= 65, 14.5, 19.5],
  [
    'people of the other practice',
    people,
    (chart: ChartUnderTest) => JSON.stringify(patientOf(chart)).includes('hillside-practice'),
    6.5,
    9.5,
  ],
  ['people who died', people, (chart: ChartUnderTest) => patientOf(chart).deceasedDateTime !== undefined, 1, 4],
  ['high blood pressure from 60 on', aged(60, 120), withProblem('59621000'), 55, 71],
  ['high blood pressure before 40', aged(18, 39), withProblem('59621000'), 4, 11],
  ['type 2 diabetes from 50 on', aged(50, 120), withProblem('44054006'), 13, 21.5],
  [
    'asthma',
    people,
    (chart: ChartUnderTest) => withProblem('195967001')(chart) || withProblem('233678006')(chart),
    8,
    13,
  ],
  ['migraine of women of 20 to 60', aged(20, 60).filter(isFemale), withProblem('37796009'), 11, 18.5],
  ['depression of adults', aged(18, 120), withProblem('370143000'), 10, 16.5],
  ['hypothyroidism of women from 50 on', aged(50, 120).filter(isFemale), withProblem('40930008'), 8, 15],
  ['pregnancy of women of 20 to 40', aged(20, 40).filter(isFemale), withProblem('72892002'), 14, 28],
  ['atrial fibrillation from 70 on', aged(70, 120), withProblem('49436004'), 4, 13],
  ['COPD from 50 on', aged(50, 120), withProblem('13645005'), 4, 10],
  ['an ear infection of children under 10', aged(0, 9), withProblem('65363002'), 34, 59],
  ['penicillin allergy', people, (chart: ChartUnderTest) => hasCode(chart, 'AllergyIntolerance', '7980'), 5, 8.75],
  [
    'the statement that there is no allergy',
    people,
    (chart: ChartUnderTest) => hasCode(chart, 'AllergyIntolerance', '716186003'),
    62,
    74.5,
  ],
  [
    'MMR of children of 2 to 10',
    aged(2, 10),
    (chart: ChartUnderTest) => hasCode(chart, 'Immunization', '03'),
    95,
    98.5,
  ],
  [
    'smoking every day, of adults',
    aged(18, 120),
    (chart: ChartUnderTest) => hasCode(chart, 'Observation', '449868002'),
    8.5,
    14.5,
  ],
] as const)('%s are as frequent as among real people', (_what, of, holds, least, most) => {
  expect(of.length).toBeGreaterThan(60)
  const percent = share(of, holds)
  expect(percent).toBeGreaterThanOrEqual(least)
  expect(percent).toBeLessThanOrEqual(most)
})

test('what one sex cannot have it does not have', () => {
  const [women, men] = [people.filter(isFemale), people.filter((chart) => !isFemale(chart))]
  for (const code of ['399068003', '266569009']) expect(share(women, withProblem(code))).toBe(0)
  for (const code of ['72892002', '254837009']) expect(share(men, withProblem(code))).toBe(0)
})

test('charts have about 40 to 150 resources, and laboratory values follow the disease', () => {
  const sizes = people.map(({ resources }) => resources.length).sort((one, other) => one - other)
  expect(sizes[sizes.length * 0.5]).toBeGreaterThan(40)
  expect(sizes[sizes.length * 0.95]).toBeLessThan(220)
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(110)
  // The fullest of five thousand: old, with several diseases, and each medicine fetched four times a year.
  expect(sizes.at(-1)).toBeLessThan(500)
  expect(meanOf('4548-4', withProblem('44054006'))).toBeGreaterThan(6.4)
  expect(meanOf('98979-8', withProblem('433144002'))).toBeLessThan(62)
})

/** The mean of a measurement among some of the people. */
function meanOf(code: string, among: (chart: ChartUnderTest) => boolean): number {
  const values = people
    .filter(among)
    .flatMap(({ resources }) =>
      resources.flatMap((one) =>
        one.resourceType === 'Observation' && JSON.stringify(one.code).includes(`"${code}"`)
          ? [Number(Object(one.valueQuantity).value)]
          : [],
      ),
    )
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
