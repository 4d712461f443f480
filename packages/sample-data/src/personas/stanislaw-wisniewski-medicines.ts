import { dosage } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** What he inhaled to the end, and a course of prednisone some months before. */
export function medicines(
  chart: Chart,
  { lungDisease, died }: { readonly lungDisease: Resource; readonly died: string },
): readonly Resource[] {
  const seen = [chart.day.yearsAgo(9, 100), chart.day.yearsAgo(4), addDays(died, -140)].map((date) =>
    visit(chart, `visit-${date}`, date, { type: visits.symptom, reason: 'Short of breath', diagnosis: lungDisease }),
  )
  const ended = { status: 'stopped', statusReason: 'Patient deceased', because: lungDisease, seen } as const
  const albuterol = medicationRequest(chart, 'albuterol', {
    ...ended,
    drug: drugs.albuterolInhaler,
    text: 'Albuterol 90 µg inhaler',
    authored: chart.day.yearsAgo(9, 100),
    dosage: [
      dosage({
        text: '2 puffs when short of breath',
        dose: [2, '{puff}'],
        asNeeded: true,
        maxPerDay: 16,
        route: 'inhaled',
        period: { start: chart.day.yearsAgo(9, 100), end: died },
      }),
    ],
  })
  const fluticasone = medicationRequest(chart, 'fluticasone', {
    ...ended,
    drug: drugs.fluticasoneInhaler,
    text: 'Fluticasone 44 µg inhaler',
    authored: chart.day.yearsAgo(4),
    dosage: [
      dosage({
        text: '2 puffs twice a day',
        dose: [2, '{puff}'],
        times: 2,
        route: 'inhaled',
        period: { start: chart.day.yearsAgo(4), end: died },
      }),
    ],
  })
  const prednisone = medicationRequest(chart, 'prednisone', {
    drug: drugs.prednisone20,
    text: 'Prednisone 20 mg tablet',
    authored: addDays(died, -140),
    dosage: [
      dosage({
        text: '2 tablets each morning for 5 days',
        dose: [2, '{tbl}'],
        times: 1,
        period: { start: addDays(died, -140), end: addDays(died, -136) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: lungDisease,
    seen,
  })
  const before = (...days: readonly number[]): string[] => days.map((count) => addDays(died, -count))
  return [
    ...seen,
    albuterol,
    fluticasone,
    prednisone,
    ...fills(chart, albuterol, before(200, 120, 33), { amount: [200, '{actuat}'], days: 60 }),
    ...fills(chart, fluticasone, before(100, 70, 40, 9), { amount: [120, '{actuat}'], days: 30 }),
    ...fills(chart, prednisone, before(140), { amount: [10, '{tbl}'], days: 5 }),
  ]
}
