import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Prevention after a heart attack, and a spray for chest pain. */
export function medicines(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const discharge = addDays(day.yearsAgo(3, 25), 4)
  const supply = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    drug: drugs.atorvastatin80,
    text: 'Atorvastatin 80 mg tablet',
    authored: discharge,
    dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because,
    seen,
    supply,
  })
  const aspirin = medicationRequest(chart, 'aspirin', {
    drug: drugs.aspirin81,
    text: 'Aspirin 81 mg tablet',
    authored: discharge,
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because,
    seen,
    supply,
  })
  const clopidogrel = medicationRequest(chart, 'clopidogrel', {
    drug: drugs.clopidogrel75,
    text: 'Clopidogrel 75 mg tablet',
    authored: discharge,
    dosage: [
      dosage({
        text: '1 tablet once a day for one year',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: discharge, end: addDays(discharge, 365) },
      }),
    ],
    status: 'completed',
    because,
    seen,
    supply,
  })
  const metoprolol = medicationRequest(chart, 'metoprolol', {
    drug: drugs.metoprololSuccinate50,
    text: 'Metoprolol succinate 50 mg extended-release tablet',
    authored: discharge,
    dosage: [tablets(1, 1, '1 tablet each morning; do not crush')],
    because,
    seen,
    supply,
  })
  const nitroglycerin = medicationRequest(chart, 'nitroglycerin', {
    drug: drugs.nitroglycerinSpray,
    text: 'Nitroglycerin 0.4 mg spray',
    authored: day.monthsAgo(12),
    dosage: [
      dosage({
        text: '1 spray under the tongue for chest pain; call for help when it does not pass in 5 minutes',
        dose: [1, '{spray}'],
        asNeeded: true,
        maxPerDay: 3,
        route: 'sublingual',
      }),
    ],
    because,
    seen,
  })
  const quarters = [365, 274, 184, 93, 5].map((days) => day.daysAgo(days))
  const firstYear = [0, 90, 180, 270].map((days) => addDays(discharge, days))
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    atorvastatin,
    aspirin,
    clopidogrel,
    metoprolol,
    nitroglycerin,
    ...fills(chart, atorvastatin, [...firstYear, ...quarters], ninety),
    ...fills(chart, aspirin, [...firstYear, ...quarters], ninety),
    ...fills(chart, clopidogrel, firstYear, ninety),
    ...fills(chart, metoprolol, [...firstYear, ...quarters.slice(0, 4)], ninety),
  ]
}
