import { type Dosage, dosage, tablets } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Weekly methotrexate in two doses, folic acid on another day, a taper that is over, and what came later. */
export function medicines(
  chart: Chart,
  arthritis: Resource,
  hypertension: Resource,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const [start, lower, added] = [day.monthsAgo(38), day.monthsAgo(13), day.monthsAgo(11)]
  const weekly = (count: number, mg: number, period?: { start: string; end: string }): Dosage =>
    dosage({
      text: `${count} tablets (${mg} mg) ONCE A WEEK, on Mondays; never daily`,
      dose: [count, '{tbl}'],
      every: [1, 'wk'],
      ...(period === undefined ? {} : { period }),
    })
  const methotrexate = {
    drug: drugs.methotrexate25,
    text: 'Methotrexate 2.5 mg tablet',
    because: arthritis,
    seen,
  } as const
  const quarters = [345, 258, 170, 81].map(day.daysAgo)
  return [
    ...filledPrescription(chart, 'methotrexate-15', {
      ...methotrexate,
      authored: start,
      dosage: [weekly(6, 15, { start, end: lower })],
      status: 'stopped',
      statusReason: 'ALT more than twice the limit: dose lowered to 10 mg a week',
      supply: { quantity: [72, '{tbl}'], days: 84, refills: 3 },
      filled: [38, 35, 32, 29, 26, 23, 20, 17, 14].map(day.monthsAgo),
    }),
    ...filledPrescription(chart, 'methotrexate-10', {
      ...methotrexate,
      authored: lower,
      dosage: [weekly(4, 10)],
      supply: { quantity: [48, '{tbl}'], days: 84, refills: 3 },
      filled: [lower, ...quarters],
      note: 'Blood count, ALT and creatinine every three months.',
    }),
    ...filledPrescription(chart, 'folic-acid', {
      drug: drugs.folicAcid1,
      text: 'Folic acid 1 mg tablet',
      authored: start,
      dosage: [dosage({ text: '5 tablets once a week, on Thursdays', dose: [5, '{tbl}'], every: [1, 'wk'] })],
      because: arthritis,
      seen,
      supply: { quantity: [60, '{tbl}'], days: 84, refills: 3 },
      filled: quarters,
    }),
    ...taper(chart, arthritis, seen, start),
    ...filledPrescription(chart, 'hydroxychloroquine', {
      drug: drugs.hydroxychloroquine200,
      text: 'Hydroxychloroquine 200 mg tablet',
      authored: added,
      dosage: [tablets(1, 1, '1 tablet once a day with food')],
      because: arthritis,
      seen,
      supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
      filled: [added, ...quarters.slice(1)],
      note: 'At most 5 mg a day for each kg of weight. Eyes before the start and once a year after five years.',
    }),
    ...filledPrescription(chart, 'amlodipine', {
      drug: drugs.amlodipine5,
      text: 'Amlodipine 5 mg tablet',
      authored: day.monthsAgo(20),
      dosage: [tablets(1, 1, '1 tablet once a day')],
      because: hypertension,
      seen,
      supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
      filled: quarters,
    }),
  ]
}

/** Sixteen weeks of prednisone in falling doses, until methotrexate worked: 56 + 28 + 28 tablets. */
function taper(chart: Chart, because: Resource, seen: readonly Resource[], start: string): readonly Resource[] {
  const steps = [
    [2, 0, 28],
    [1, 28, 28],
    [0.5, 56, 56],
  ] as const
  return filledPrescription(chart, 'prednisone', {
    drug: drugs.prednisone5,
    text: 'Prednisone 5 mg tablet, in falling doses',
    authored: start,
    dosage: steps.map(([count, from, days], index) =>
      dosage({
        sequence: index + 1,
        text: `${index === 0 ? '' : 'then '}${count === 0.5 ? 'half a tablet' : `${count} ${count === 1 ? 'tablet' : 'tablets'}`} each morning for ${days} days`,
        dose: [count, '{tbl}'],
        period: { start: addDays(start, from), end: addDays(start, from + days - 1) },
      }),
    ),
    status: 'completed',
    course: 'acute',
    because,
    seen,
    supply: { quantity: [112, '{tbl}'], days: 112, refills: 0 },
    filled: [start],
  })
}
