import { type Dosage, dosage } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = Readonly<Record<'infection' | 'thrush', Resource>>

/** Three drugs in the evening for five years, then two; what protected him while his CD4 cells were few. */
export function medicines(
  chart: Chart,
  { infection, thrush }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const found = day.yearsAgo(9, 100)
  const [start, safe, changed] = [addDays(found, 14), day.yearsAgo(8, 300), day.yearsAgo(4, 30)]
  const once = (text: string, period?: { start: string; end: string }): Dosage =>
    dosage({ text, dose: [1, '{tbl}'], ...(period === undefined ? {} : { period }) })
  const threeDrugs = {
    authored: start,
    status: 'stopped',
    statusReason: 'Changed to two drugs: dreams from efavirenz',
    because: infection,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
    filled: [start, addDays(start, 88), addDays(changed, -80)],
  } as const
  const twoDrugs = {
    authored: changed,
    because: infection,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
    filled: [changed, ...[338, 250, 161, 73].map(day.daysAgo)],
  } as const
  const evening = once('1 tablet at bedtime', { start, end: changed })
  return [
    ...filledPrescription(chart, 'nystatin', {
      drug: byIngredient.nystatin,
      text: 'Nystatin suspension 100,000 units/mL',
      authored: found,
      dosage: [
        dosage({
          text: '5 mL in the mouth four times a day for 14 days, then swallow',
          dose: [5, 'mL'],
          times: 4,
          period: { start: found, end: addDays(found, 14) },
        }),
      ],
      status: 'completed',
      course: 'acute',
      because: thrush,
      seen,
      supply: { quantity: [280, 'mL'], days: 14, refills: 0 },
      filled: [found],
    }),
    ...filledPrescription(chart, 'sulfamethoxazole-trimethoprim', {
      drug: drugs.sulfamethoxazoleTrimethoprim,
      text: 'Sulfamethoxazole 800 mg and trimethoprim 160 mg tablet',
      authored: start,
      dosage: [once('1 tablet once a day until CD4 cells are above 200', { start, end: safe })],
      status: 'completed',
      because: infection,
      seen,
      supply: { quantity: [90, '{tbl}'], days: 90, refills: 1 },
      filled: [start, addDays(start, 86)],
    }),
    ...filledPrescription(chart, 'efavirenz', {
      ...threeDrugs,
      drug: byIngredient.efavirenz,
      text: 'Efavirenz 600 mg tablet',
      dosage: [evening],
    }),
    ...filledPrescription(chart, 'tenofovir', {
      ...threeDrugs,
      drug: drugs.tenofovir300,
      text: 'Tenofovir 300 mg tablet',
      dosage: [evening],
    }),
    ...filledPrescription(chart, 'lamivudine-first', {
      ...threeDrugs,
      drug: byIngredient.lamivudine,
      text: 'Lamivudine 300 mg tablet',
      dosage: [evening],
    }),
    ...filledPrescription(chart, 'dolutegravir', {
      ...twoDrugs,
      drug: drugs.dolutegravir50,
      text: 'Dolutegravir 50 mg tablet',
      dosage: [once('1 tablet once a day; six hours apart from antacids or iron')],
    }),
    ...filledPrescription(chart, 'lamivudine', {
      ...twoDrugs,
      drug: byIngredient.lamivudine,
      text: 'Lamivudine 300 mg tablet',
      dosage: [once('1 tablet once a day')],
    }),
  ]
}
