import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { type MedicationRequestFacts, medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Amlodipine in place of lisinopril, then a sartan, then a diuretic: one added after the other until it sufficed. */
export function threeMedicines(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const common = { because, seen, requester: 'ravi-iyer' } as const
  const supply = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const prescribe = (
    name: string,
    facts: Pick<MedicationRequestFacts, 'drug' | 'text' | 'authored' | 'dosage' | 'supply'>,
  ) => medicationRequest(chart, name, { ...common, supply, ...facts })
  const tried = day.yearsAgo(7, 25)
  const lisinopril = medicationRequest(chart, 'lisinopril', {
    ...common,
    drug: drugs.lisinopril10,
    text: 'Lisinopril 10 mg tablet',
    authored: tried,
    dosage: [
      dosage({
        text: '1 tablet each morning',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: tried, end: addDays(tried, 15) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Swollen lips',
    supply: { quantity: [30, '{tbl}'], days: 30, refills: 0 },
  })
  const amlodipine = prescribe('amlodipine', {
    drug: drugs.amlodipine10,
    text: 'Amlodipine 10 mg tablet',
    authored: addDays(tried, 15),
    dosage: [tablets(1, 1, '1 tablet each evening')],
  })
  const losartan = prescribe('losartan', {
    drug: drugs.losartan100,
    text: 'Losartan 100 mg tablet',
    authored: day.yearsAgo(5, 25),
    dosage: [tablets(1, 1, '1 tablet each morning')],
  })
  const chlorthalidone = prescribe('chlorthalidone', {
    drug: drugs.chlorthalidone25,
    text: 'Chlorthalidone 25 mg tablet',
    authored: day.yearsAgo(4, 25),
    dosage: [dosage({ text: '½ tablet each morning', dose: [0.5, '{tbl}'], times: 1 })],
    supply: { quantity: [45, '{tbl}'], days: 90, refills: 3 },
  })
  const quarters = [371, 282, 194, 105, 17].map((days) => day.daysAgo(days))
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    lisinopril,
    amlodipine,
    losartan,
    chlorthalidone,
    ...fills(chart, lisinopril, [addDays(tried, 1)], { amount: [30, '{tbl}'], days: 30 }),
    ...fills(chart, amlodipine, quarters, ninety),
    ...fills(chart, losartan, quarters, ninety),
    ...fills(chart, chlorthalidone, quarters, { amount: [45, '{tbl}'], days: 90 }),
  ]
}
