import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

const steroid = dosage({
  text: '2 puffs in the morning and 2 in the evening; rinse the mouth afterwards',
  dose: [2, '{puff}'],
  times: 2,
  route: 'inhaled',
})

/** An inhaled steroid prescribed again at the new clinic, a reliever, and what she buys herself in spring. */
export function inhalers(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const first = addDays(day.yearsAgo(6, 30), 20)
  const supply = { quantity: [120, '{actuat}'], days: 30, refills: 11 } as const
  const atHillside = medicationRequest(chart, 'fluticasone-hillside', {
    drug: drugs.fluticasoneInhaler,
    text: 'Fluticasone 44 µg inhaler',
    authored: day.yearsAgo(9, 40),
    dosage: [{ ...steroid, timing: { repeat: repeatUntil(day.yearsAgo(9, 40), first) } }],
    status: 'completed',
    because,
    requester: 'ravi-iyer',
    seen,
    supply,
  })
  const fluticasone = medicationRequest(chart, 'fluticasone', {
    drug: drugs.fluticasoneInhaler,
    text: 'Fluticasone 44 µg inhaler',
    authored: first,
    dosage: [steroid],
    because,
    seen,
    supply,
  })
  const albuterol = medicationRequest(chart, 'albuterol', {
    drug: drugs.albuterolInhaler,
    text: 'Albuterol 90 µg inhaler',
    authored: day.yearsAgo(2, 38),
    dosage: [
      dosage({
        text: '2 puffs when short of breath, at most 8 in a day',
        dose: [2, '{puff}'],
        asNeeded: true,
        maxPerDay: 8,
        route: 'inhaled',
      }),
    ],
    because,
    seen,
    supply: { quantity: [200, '{actuat}'], days: 100, refills: 2 },
  })
  const months = Array.from({ length: 12 }, (_, index) => day.daysAgo(352 - index * 31))
  return [
    atHillside,
    fluticasone,
    albuterol,
    ...fills(chart, fluticasone, months, { amount: [120, '{actuat}'], days: 30 }),
    ...fills(chart, albuterol, [day.yearsAgo(2, 36), day.yearsAgo(1, 12)], { amount: [200, '{actuat}'], days: 100 }),
    medicationStatement(chart, 'loratadine', {
      drug: drugs.loratadine10,
      text: 'Loratadine 10 mg tablet',
      since: day.yearsAgo(5).slice(0, 4),
      told: day.yearsAgo(0, 38),
      dosage: [tablets(1, 1, '1 tablet a day when the nose itches')],
      reason: 'Itching nose from dust',
      note: 'Bought without a prescription.',
    }),
  ]
}

function repeatUntil(start: string, end: string): object {
  return { boundsPeriod: { start, end }, frequency: 2, period: 1, periodUnit: 'd' }
}
