import { dosage } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** The days that matter: first medicine, rash, higher dose. */
export function turningPoints({ day }: Chart) {
  return { first: day.yearsAgo(3, 30), rash: day.yearsAgo(3, 9), raised: day.yearsAgo(1, 90) } as const
}

/** Lamotrigine for three weeks, then levetiracetam, whose fills have a hole of ten weeks. */
export function medicines(chart: Chart, epilepsy: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const { first, rash, raised } = turningPoints(chart)
  const lamotrigine = medicationRequest(chart, 'lamotrigine', {
    drug: drugs.lamotrigine25,
    text: 'Lamotrigine 25 mg tablet',
    authored: first,
    requester: 'linnea-haugen',
    dosage: [
      dosage({
        text: '1 tablet a day for 2 weeks',
        sequence: 1,
        dose: [1, '{tbl}'],
        period: { start: first, end: addDays(first, 13) },
      }),
      dosage({
        text: 'then 1 tablet twice a day for 2 weeks',
        sequence: 2,
        dose: [1, '{tbl}'],
        times: 2,
        period: { start: addDays(first, 14), end: rash },
      }),
    ],
    status: 'stopped',
    statusReason: 'Rash with fever in the third week',
    because: epilepsy,
    seen,
    supply: { quantity: [42, '{tbl}'], days: 28, refills: 0 },
  })
  const twice = { dose: [1, '{tbl}'], times: 2 } as const
  const levetiracetam500 = medicationRequest(chart, 'levetiracetam-500', {
    drug: drugs.levetiracetam500,
    text: 'Levetiracetam 500 mg tablet',
    authored: rash,
    requester: 'linnea-haugen',
    dosage: [dosage({ ...twice, text: '1 tablet morning and evening', period: { start: rash, end: raised } })],
    status: 'stopped',
    statusReason: 'Jerks in the morning had come back: dose raised',
    because: epilepsy,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  const levetiracetam1000 = medicationRequest(chart, 'levetiracetam-1000', {
    drug: drugs.levetiracetam1000,
    text: 'Levetiracetam 1000 mg tablet',
    authored: raised,
    requester: 'linnea-haugen',
    dosage: [dosage({ ...twice, text: '1 tablet morning and evening' })],
    because: epilepsy,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 7 },
  })
  const quarter = { amount: [180, '{tbl}'], days: 90 } as const
  const earlier = [0, 88, 179, 268, 360, 451, 540].map((days) => addDays(rash, days))
  return [
    lamotrigine,
    levetiracetam500,
    levetiracetam1000,
    ...fills(chart, lamotrigine, [first], { amount: [42, '{tbl}'], days: 28 }),
    ...fills(chart, levetiracetam500, earlier, quarter),
    ...fills(
      chart,
      levetiracetam1000,
      [raised, day.daysAgo(365), day.daysAgo(276), day.daysAgo(116), day.daysAgo(27)],
      quarter,
    ),
  ]
}
