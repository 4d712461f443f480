import { dosage } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** A preventer, a reliever as needed, and the taper after the emergency room. */
export function medicines(chart: Chart, asthma: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const requester = 'linnea-haugen'
  const fluticasone = medicationRequest(chart, 'fluticasone', {
    drug: drugs.fluticasoneInhaler,
    text: 'Fluticasone 44 µg inhaler',
    authored: day.monthsAgo(9),
    dosage: [
      dosage({
        text: '2 puffs twice a day, with a spacer; rinse the mouth',
        dose: [2, '{puff}'],
        times: 2,
        route: 'inhaled',
      }),
    ],
    because: asthma,
    seen,
    requester,
    supply: { quantity: [120, '{actuat}'], days: 30, refills: 11 },
  })
  const albuterol = medicationRequest(chart, 'albuterol', {
    drug: drugs.albuterolInhaler,
    text: 'Albuterol 90 µg inhaler',
    authored: day.yearsAgo(3, 20),
    dosage: [
      dosage({
        text: '2 puffs when short of breath, at most every 4 hours',
        dose: [2, '{puff}'],
        asNeeded: true,
        maxPerDay: 12,
        route: 'inhaled',
      }),
    ],
    because: asthma,
    seen,
    requester,
    supply: { quantity: [200, '{actuat}'], days: 180, refills: 2 },
  })
  const attack = day.monthsAgo(10)
  const step = (sequence: number, count: number, from: number, days: number) =>
    dosage({
      sequence,
      text: `${sequence === 1 ? '' : 'then '}${count} ${count === 1 ? 'tablet' : 'tablets'} each morning for ${days} days`,
      dose: [count, '{tbl}'],
      times: 1,
      period: { start: addDays(attack, from), end: addDays(attack, from + days - 1) },
    })
  const prednisone = medicationRequest(chart, 'prednisone', {
    drug: drugs.prednisone5,
    text: 'Prednisone 5 mg tablet, in falling doses',
    authored: attack,
    dosage: [step(1, 4, 0, 3), step(2, 2, 3, 2), step(3, 1, 5, 2)],
    status: 'completed',
    course: 'acute',
    because: asthma,
    seen,
    requester,
    supply: { quantity: [18, '{tbl}'], days: 7, refills: 0 },
  })
  const monthly = [260, 229, 198, 166, 135, 103, 71, 40, 9].map((days) => day.daysAgo(days))
  return [
    fluticasone,
    albuterol,
    prednisone,
    ...fills(chart, fluticasone, monthly, { amount: [120, '{actuat}'], days: 30 }),
    ...fills(chart, albuterol, [day.yearsAgo(3, 18), day.yearsAgo(1), day.daysAgo(75)], {
      amount: [200, '{actuat}'],
      days: 180,
    }),
    ...fills(chart, prednisone, [attack], { amount: [18, '{tbl}'], days: 7 }),
  ]
}
