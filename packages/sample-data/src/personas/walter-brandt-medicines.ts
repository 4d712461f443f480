import { dosage, tablets } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = Readonly<Record<'failure' | 'infarction' | 'lipids', Resource>>

/** The four pillars of treatment, the diuretic that was doubled, and what protects his vessels. */
export function medicines(chart: Chart, reasons: Reasons, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const [start, raised, full, home] = [day.daysAgo(1495), day.daysAgo(1460), day.daysAgo(1425), day.daysAgo(92)]
  const quarters = [355, 265, 176, 89].map(day.daysAgo)
  const ninety = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const before = (from: string, until: string) =>
    ({
      status: 'stopped',
      statusReason: 'Well borne: dose raised',
      supply: { ...ninety, quantity: [30, '{tbl}'], days: 30, refills: 1 },
      filled: [from, addDays(from, 28)].filter((date) => date < until),
    }) as const
  const daily = { because: reasons.failure, seen, supply: ninety, filled: quarters } as const
  return [
    ...filledPrescription(chart, 'lisinopril-10', {
      ...daily,
      ...before(start, raised),
      drug: drugs.lisinopril10,
      text: 'Lisinopril 10 mg tablet',
      authored: start,
      dosage: [dosage({ text: '1 tablet once a day', dose: [1, '{tbl}'], period: { start, end: raised } })],
    }),
    ...filledPrescription(chart, 'lisinopril', {
      ...daily,
      drug: drugs.lisinopril20,
      text: 'Lisinopril 20 mg tablet',
      authored: raised,
      dosage: [tablets(1, 1, '1 tablet once a day')],
    }),
    ...filledPrescription(chart, 'carvedilol-6', {
      ...daily,
      ...before(start, raised),
      drug: drugs.carvedilol6,
      text: 'Carvedilol 6.25 mg tablet',
      authored: start,
      dosage: [
        dosage({
          text: '1 tablet twice a day with food',
          dose: [1, '{tbl}'],
          times: 2,
          period: { start, end: raised },
        }),
      ],
      supply: { quantity: [60, '{tbl}'], days: 30, refills: 1 },
    }),
    ...filledPrescription(chart, 'carvedilol-12', {
      ...daily,
      ...before(raised, full),
      drug: drugs.carvedilol12,
      text: 'Carvedilol 12.5 mg tablet',
      authored: raised,
      dosage: [
        dosage({
          text: '1 tablet twice a day with food',
          dose: [1, '{tbl}'],
          times: 2,
          period: { start: raised, end: full },
        }),
      ],
      supply: { quantity: [60, '{tbl}'], days: 30, refills: 1 },
    }),
    ...filledPrescription(chart, 'carvedilol', {
      ...daily,
      drug: drugs.carvedilol25,
      text: 'Carvedilol 25 mg tablet',
      authored: full,
      dosage: [tablets(1, 2, '1 tablet twice a day with food')],
      supply: { ...ninety, quantity: [180, '{tbl}'] },
    }),
    ...filledPrescription(chart, 'spironolactone', {
      ...daily,
      drug: drugs.spironolactone25,
      text: 'Spironolactone 25 mg tablet',
      authored: start,
      dosage: [tablets(1, 1, '1 tablet once a day')],
      note: 'Potassium rises with lisinopril: every three months, and within a week of any change.',
    }),
    ...filledPrescription(chart, 'empagliflozin', {
      ...daily,
      drug: byIngredient.empagliflozin,
      text: 'Empagliflozin 10 mg tablet',
      authored: home,
      dosage: [tablets(1, 1, '1 tablet each morning')],
      supply: { ...ninety, quantity: [30, '{tbl}'], days: 30 },
      filled: [91, 62, 33, 3].map(day.daysAgo),
    }),
    ...filledPrescription(chart, 'furosemide-once', {
      ...daily,
      drug: drugs.furosemide40,
      text: 'Furosemide 40 mg tablet',
      authored: start,
      dosage: [
        dosage({
          text: '1 tablet each morning',
          dose: [1, '{tbl}'],
          period: { start, end: day.daysAgo(98) },
        }),
      ],
      status: 'stopped',
      statusReason: 'Dose doubled after a stay in hospital',
      filled: quarters.slice(0, 3),
    }),
    ...filledPrescription(chart, 'furosemide-twice', {
      ...daily,
      drug: drugs.furosemide40,
      text: 'Furosemide 40 mg tablet',
      authored: home,
      dosage: [tablets(1, 2, '1 tablet in the morning and 1 at noon')],
      supply: { quantity: [60, '{tbl}'], days: 30, refills: 5 },
      filled: [92, 62, 33, 3].map(day.daysAgo),
    }),
    ...filledPrescription(chart, 'atorvastatin', {
      ...daily,
      drug: drugs.atorvastatin40,
      text: 'Atorvastatin 40 mg tablet',
      authored: start,
      because: reasons.lipids,
      dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], when: 'HS' })],
    }),
    ...filledPrescription(chart, 'aspirin', {
      ...daily,
      drug: drugs.aspirin81,
      text: 'Aspirin 81 mg tablet',
      authored: start,
      because: reasons.infarction,
      dosage: [tablets(1, 1, '1 tablet once a day')],
    }),
  ]
}
