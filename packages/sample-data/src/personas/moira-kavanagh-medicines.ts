import { dosage } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'
import { exacerbationDays } from './moira-kavanagh-visits.ts'

/** Two inhalers for good, and for each exacerbation two short courses that are over. */
export function medicines(
  chart: Chart,
  copd: Resource,
  acute: readonly [Resource, Resource],
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const days = exacerbationDays(chart)
  return [
    ...filledPrescription(chart, 'tiotropium', {
      drug: byIngredient.tiotropium,
      text: 'Tiotropium 18 µg inhalation capsule',
      authored: day.yearsAgo(6, 20),
      dosage: [
        dosage({ text: 'Inhale 1 capsule once a day, in the morning', dose: [1, '{capsule}'], route: 'inhaled' }),
      ],
      because: copd,
      seen,
      supply: { quantity: [90, '{capsule}'], days: 90, refills: 3 },
      filled: [350, 262, 171, 84].map(day.daysAgo),
    }),
    ...filledPrescription(chart, 'albuterol', {
      drug: drugs.albuterolInhaler,
      text: 'Albuterol 90 µg inhaler',
      authored: day.yearsAgo(6, 20),
      dosage: [
        dosage({
          text: '2 puffs when short of breath, at most every 4 hours',
          dose: [2, '{puff}'],
          asNeeded: true,
          maxPerDay: 12,
          route: 'inhaled',
        }),
      ],
      because: copd,
      seen,
      supply: { quantity: [200, '{actuat}'], days: 50, refills: 5 },
      filled: [310, 240, 152, 98, 33].map(day.daysAgo),
    }),
    ...acute.flatMap((problem, index) => {
      const date = days[index] ?? days[0]
      const course = { authored: date, status: 'completed', course: 'acute', because: problem, seen } as const
      return [
        ...filledPrescription(chart, `prednisone-${index + 1}`, {
          ...course,
          drug: drugs.prednisone20,
          text: 'Prednisone 20 mg tablet',
          dosage: [
            dosage({
              text: '2 tablets each morning for 5 days',
              dose: [2, '{tbl}'],
              period: { start: date, end: addDays(date, 4) },
            }),
          ],
          supply: { quantity: [10, '{tbl}'], days: 5, refills: 0 },
          filled: [date],
        }),
        ...filledPrescription(chart, `azithromycin-${index + 1}`, {
          ...course,
          drug: drugs.azithromycin500,
          text: 'Azithromycin 500 mg tablet',
          dosage: [
            dosage({
              text: '1 tablet once a day for 3 days',
              dose: [1, '{tbl}'],
              period: { start: date, end: addDays(date, 2) },
            }),
          ],
          supply: { quantity: [3, '{tbl}'], days: 3, refills: 0 },
          filled: [date],
        }),
      ]
    }),
  ]
}
