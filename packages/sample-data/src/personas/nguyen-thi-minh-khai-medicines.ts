import { dosage, tablets } from '../build/dosage.ts'
import { fills, refillDays } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Problems = { readonly diabetes: Resource; readonly hypertension: Resource; readonly lipids: Resource }

/** Metformin was doubled after five years; the others stayed as they were. */
export function medicines(
  chart: Chart,
  { diabetes, hypertension, lipids }: Problems,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const supply = (count: number) => ({ quantity: [count, '{tbl}'], days: 90, refills: 3 }) as const
  const metformin500 = medicationRequest(chart, 'metformin-500', {
    drug: drugs.metformin500,
    text: 'Metformin 500 mg tablet',
    authored: day.yearsAgo(10, 12),
    dosage: [
      dosage({
        text: '1 tablet twice a day with meals',
        dose: [1, '{tbl}'],
        times: 2,
        when: 'C',
        period: { start: day.yearsAgo(10, 12), end: day.yearsAgo(5, 12) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Dose raised to 1000 mg twice a day',
    because: diabetes,
    seen,
    supply: supply(180),
  })
  const metformin1000 = medicationRequest(chart, 'metformin-1000', {
    drug: drugs.metformin1000,
    text: 'Metformin 1000 mg tablet',
    authored: day.yearsAgo(5, 12),
    dosage: [dosage({ text: '1 tablet twice a day with meals', dose: [1, '{tbl}'], times: 2, when: 'C' })],
    because: diabetes,
    seen,
    supply: supply(180),
  })
  const lisinopril = medicationRequest(chart, 'lisinopril', {
    drug: drugs.lisinopril20,
    text: 'Lisinopril 20 mg tablet',
    authored: day.yearsAgo(8, 12),
    dosage: [tablets(1, 1, '1 tablet once a day, in the morning')],
    because: hypertension,
    seen,
    supply: supply(90),
  })
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    drug: drugs.atorvastatin40,
    text: 'Atorvastatin 40 mg tablet',
    authored: day.yearsAgo(9, 12),
    dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because: lipids,
    seen,
    supply: supply(90),
  })
  const quarters = [370, 280, 191, 100, 12].map((days) => day.daysAgo(days))
  const ninety = (count: number) => ({ amount: [count, '{tbl}'], days: 90 }) as const
  return [
    metformin500,
    metformin1000,
    lisinopril,
    atorvastatin,
    ...fills(chart, metformin500, [day.yearsAgo(10, 10), day.yearsAgo(9, 280)], ninety(180)),
    ...fills(chart, metformin1000, quarters, ninety(180)),
    ...fills(chart, lisinopril, quarters, ninety(90)),
    ...fills(chart, atorvastatin, refillDays(chart, { count: 35, apart: 91, latest: 191 }), ninety(90)),
  ]
}
