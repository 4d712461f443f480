import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { type MedicationRequestFacts, medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Problems = { readonly gout: Resource; readonly hypertension: Resource }

/** Allopurinol in steps of 100 mg until the uric acid is low enough, each step a prescription of its own. */
export function medicines(chart: Chart, problems: Problems, seen: readonly Resource[]): readonly Resource[] {
  return [
    ...allopurinol(chart, problems.gout, seen),
    ...forFlares(chart, problems.gout, seen),
    ...forPressure(chart, problems.hypertension, seen),
  ]
}

function allopurinol(chart: Chart, gout: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const drug = { drug: drugs.allopurinol100, text: 'Allopurinol 100 mg tablet', because: gout, seen } as const
  const stopped = (count: number, from: number, until: number): Partial<MedicationRequestFacts> => ({
    authored: day.monthsAgo(from),
    dosage: [
      dosage({
        text: count === 1 ? '1 tablet once a day' : `${count} tablets once a day`,
        dose: [count, '{tbl}'],
        times: 1,
        period: { start: day.monthsAgo(from), end: day.monthsAgo(until) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Next step: uric acid not yet below 6 mg/dL',
    supply: { quantity: [30 * count, '{tbl}'], days: 30, refills: 2 },
  })
  const base = { ...drug, authored: day.monthsAgo(12), dosage: [tablets(1, 1, '1 tablet once a day')] }
  const first = medicationRequest(chart, 'allopurinol-100', { ...base, ...stopped(1, 18, 16) })
  const second = medicationRequest(chart, 'allopurinol-200', { ...base, ...stopped(2, 16, 14) })
  const quarter = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const third = medicationRequest(chart, 'allopurinol-300', {
    ...base,
    drug: drugs.allopurinol300,
    text: 'Allopurinol 300 mg tablet',
    authored: day.monthsAgo(14),
    supply: quarter,
  })
  const fourth = medicationRequest(chart, 'allopurinol-300-and-100', {
    ...base,
    dosage: [tablets(1, 1, '1 tablet once a day, together with the one of 300 mg')],
    supply: quarter,
    note: '400 mg a day in all.',
  })
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    first,
    second,
    third,
    fourth,
    ...fills(chart, first, [day.monthsAgo(18), day.monthsAgo(17)], { amount: [30, '{tbl}'], days: 30 }),
    ...fills(chart, second, [day.monthsAgo(16), day.monthsAgo(15)], { amount: [60, '{tbl}'], days: 30 }),
    ...fills(chart, third, [422, 334, 246, 157, 68].map(day.daysAgo), ninety),
    ...fills(chart, fourth, [362, 273, 184, 95, 6].map(day.daysAgo), ninety),
  ]
}

function forFlares(chart: Chart, gout: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const colchicine = medicationRequest(chart, 'colchicine', {
    drug: drugs.colchicine06,
    text: 'Colchicine 0.6 mg tablet',
    authored: day.monthsAgo(18),
    dosage: [
      dosage({
        text: '1 tablet once a day for the first six months of allopurinol',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: day.monthsAgo(18), end: day.monthsAgo(12) },
      }),
    ],
    status: 'completed',
    because: gout,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 1 },
  })
  const short = (
    name: string,
    facts: Pick<MedicationRequestFacts, 'drug' | 'text'>,
    months: number,
    days: number,
    perDay: number,
  ) => {
    const date = day.monthsAgo(months)
    const naproxen = name.startsWith('naproxen')
    const request = medicationRequest(chart, name, {
      ...facts,
      authored: date,
      dosage: [
        dosage({
          text: naproxen ? `1 tablet twice a day with food, ${days} days` : `2 tablets in the morning, ${days} days`,
          dose: [naproxen ? 1 : 2, '{tbl}'],
          times: naproxen ? 2 : 1,
          period: { start: date, end: addDays(date, days - 1) },
        }),
      ],
      status: 'completed',
      course: 'acute',
      because: gout,
      seen,
      supply: { quantity: [perDay * days, '{tbl}'], days, refills: 0 },
    })
    return [request, ...fills(chart, request, [date], { amount: [perDay * days, '{tbl}'], days })]
  }
  const prednisone = { drug: drugs.prednisone20, text: 'Prednisone 20 mg tablet' } as const
  return [
    colchicine,
    ...fills(chart, colchicine, [day.monthsAgo(18), addDays(day.monthsAgo(18), 88)], {
      amount: [90, '{tbl}'],
      days: 90,
    }),
    ...short('naproxen', { drug: drugs.naproxen500, text: 'Naproxen 500 mg tablet' }, 20, 7, 2),
    ...short('prednisone-ankle', prednisone, 15, 5, 2),
    ...short('prednisone-knee', prednisone, 11, 5, 2),
  ]
}

function forPressure(chart: Chart, hypertension: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const facts = { because: hypertension, seen, supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 } } as const
  const thiazide = medicationRequest(chart, 'hydrochlorothiazide', {
    ...facts,
    drug: drugs.hydrochlorothiazide25,
    text: 'Hydrochlorothiazide 25 mg tablet',
    authored: day.monthsAgo(34),
    dosage: [
      dosage({
        text: '1 tablet each morning',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: day.monthsAgo(34), end: day.monthsAgo(18) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Raises uric acid',
  })
  const losartan = medicationRequest(chart, 'losartan', {
    ...facts,
    drug: drugs.losartan50,
    text: 'Losartan 50 mg tablet',
    authored: day.monthsAgo(18),
    dosage: [tablets(1, 1, '1 tablet each morning')],
    note: 'Chosen because it also lowers uric acid a little.',
  })
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    thiazide,
    losartan,
    ...fills(chart, thiazide, [1020, 930, 842, 753, 664, 575].map(day.daysAgo), ninety),
    ...fills(chart, losartan, [546, 455, 366, 276, 188, 99, 10].map(day.daysAgo), ninety),
  ]
}
