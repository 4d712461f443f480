import { tablets, worded } from '../build/dosage.ts'
import { fills, refillDays } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly cancer: Resource; readonly hypertension: Resource }

/** An injection every three months since the PSA came back, and what he took before. */
export function medicines(
  chart: Chart,
  { cancer, hypertension }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const leuprolide = medicationRequest(chart, 'leuprolide', {
    drug: drugs.leuprolide225,
    text: 'Leuprolide 22.5 mg depot, prefilled syringe',
    authored: day.monthsAgo(9),
    dosage: [
      {
        ...worded(
          '1 syringe into the muscle every 12 weeks, given in the clinic; last one at month 24',
          'intramuscular',
        ),
        timing: { repeat: { frequency: 1, period: 12, periodUnit: 'wk' } },
      },
    ],
    because: cancer,
    seen,
    supply: { quantity: [1, '{syringe}'], days: 84, refills: 7 },
  })
  const amlodipine = medicationRequest(chart, 'amlodipine', {
    drug: drugs.amlodipine5,
    text: 'Amlodipine 5 mg tablet',
    authored: day.monthsAgo(72),
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: hypertension,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  return [
    leuprolide,
    amlodipine,
    ...fills(chart, leuprolide, [272, 188, 104, 20].map(day.daysAgo), { amount: [1, '{syringe}'], days: 84 }),
    ...fills(chart, amlodipine, refillDays(chart, { count: 24, apart: 91, latest: 84 }), {
      amount: [90, '{tbl}'],
      days: 90,
    }),
  ]
}
