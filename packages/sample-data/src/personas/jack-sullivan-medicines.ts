import { type Dosage, dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Facts = { readonly dependence: Resource; readonly withdrawal: Resource; readonly admitted: string }

/** Days of the taper, tablets of 5 mg at a time, times a day. */
const taper = [
  [1, 4, 4],
  [2, 3, 4],
  [3, 2, 4],
  [4, 2, 2],
  [5, 1, 2],
] as const

/** A taper in hospital, one medicine that did not help, one that does, and a vitamin. */
export function medicines(
  chart: Chart,
  { dependence, withdrawal, admitted }: Facts,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const discharged = addDays(admitted, 5)
  const relapse = day.monthsAgo(8)
  const diazepam = medicationRequest(chart, 'diazepam', {
    drug: drugs.diazepam5,
    text: 'Diazepam 5 mg tablet',
    authored: admitted,
    dosage: taper.map(([nth, count, times]): Dosage => {
      const date = addDays(admitted, nth - 1)
      const often = times === 4 ? 'every 6 hours' : 'every 12 hours'
      return dosage({
        text: `Day ${nth}: ${count} ${count === 1 ? 'tablet' : 'tablets'} ${often}`,
        sequence: nth,
        dose: [count, '{tbl}'],
        times: 1,
        every: [times === 4 ? 6 : 12, 'h'],
        period: { start: date, end: date },
      })
    }),
    status: 'completed',
    course: 'acute',
    because: withdrawal,
    seen,
    note: 'Given on the ward; nothing was dispensed.',
  })
  const naltrexone = medicationRequest(chart, 'naltrexone', {
    drug: drugs.naltrexone50,
    text: 'Naltrexone 50 mg tablet',
    authored: discharged,
    dosage: [
      dosage({
        text: '1 tablet once a day',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: discharged, end: relapse },
      }),
    ],
    status: 'stopped',
    statusReason: 'Nausea; taken on few days, and not at all after the second month',
    because: dependence,
    seen,
    supply: { quantity: [30, '{tbl}'], days: 30, refills: 5 },
  })
  const acamprosate = medicationRequest(chart, 'acamprosate', {
    drug: drugs.acamprosate333,
    text: 'Acamprosate 333 mg delayed-release tablet',
    authored: day.monthsAgo(6),
    dosage: [tablets(2, 3, '2 tablets three times a day')],
    because: dependence,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 30, refills: 11 },
    note: 'Kidney function is normal.',
  })
  const thiamine = medicationRequest(chart, 'thiamine', {
    drug: byIngredient.thiamine,
    text: 'Thiamine 100 mg tablet',
    authored: discharged,
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: dependence,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  return [
    diazepam,
    naltrexone,
    acamprosate,
    thiamine,
    ...fills(chart, naltrexone, [discharged, addDays(discharged, 33)], { amount: [30, '{tbl}'], days: 30 }),
    ...fills(chart, acamprosate, [179, 150, 121, 91, 62, 32, 3].map(day.daysAgo), { amount: [180, '{tbl}'], days: 30 }),
    ...fills(chart, thiamine, [discharged, day.daysAgo(179), day.daysAgo(91), day.daysAgo(3)], {
      amount: [90, '{tbl}'],
      days: 90,
    }),
  ]
}
