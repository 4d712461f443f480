import { dosage } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { monthOf, yearOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly diabetes: Resource; readonly lipids: Resource }

/** Metformin as she took it in Dakar, as she told; then prescribed here in a higher dose, with a statin. */
export function medicines(chart: Chart, { diabetes, lipids }: Reasons, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const twice = (text: string) => dosage({ text, dose: [1, '{tbl}'], times: 2, when: 'C' })
  const metformin = medicationRequest(chart, 'metformin', {
    drug: drugs.metformin1000,
    text: 'Metformin 1000 mg tablet',
    authored: day.monthsAgo(13),
    dosage: [twice('1 tablet in the morning and 1 in the evening, with meals')],
    because: diabetes,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    drug: drugs.atorvastatin40,
    text: 'Atorvastatin 40 mg tablet',
    authored: day.monthsAgo(13),
    dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because: lipids,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const quarters = [390, 301, 212, 122, 31].map((days) => day.daysAgo(days))
  return [
    medicationStatement(chart, 'metformin-dakar', {
      drug: drugs.metformin500,
      text: 'Metformin 500 mg tablet',
      category: 'community',
      status: 'completed',
      since: yearOf(day.yearsAgo(4)),
      until: monthOf(day.monthsAgo(13)),
      told: day.monthsAgo(13),
      dosage: [twice('1 tablet twice a day, with meals')],
      because: diabetes,
      note: 'From a pharmacy in Dakar; replaced by 1000 mg.',
    }),
    metformin,
    atorvastatin,
    ...fills(chart, metformin, quarters, { amount: [180, '{tbl}'], days: 90 }),
    ...fills(chart, atorvastatin, quarters, { amount: [90, '{tbl}'], days: 90 }),
  ]
}
