import { dosage, tablets, worded } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { serviceRequest } from '../build/service-request.ts'
import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = Readonly<Record<'diabetes' | 'hypertension' | 'ketoacidosis', Resource>>

/** What he took at home, on hold since yesterday, and the insulin of the emergency room. */
export function medicines(chart: Chart, reasons: Reasons, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const authored = day.yearsAgo(1, 60)
  const held = (name: string, facts: Parameters<typeof medicationRequest>[2]): Resource =>
    medicationRequest(chart, name, { ...facts, status: 'on-hold' })
  const metformin = held('metformin', {
    drug: drugs.metformin1000,
    text: 'Metformin 1000 mg tablet',
    authored,
    dosage: [dosage({ text: '1 tablet twice a day with meals', dose: [1, '{tbl}'], times: 2, when: 'C' })],
    statusReason: 'Acidosis and acute kidney injury',
    because: reasons.diabetes,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  const lisinopril = held('lisinopril', {
    drug: drugs.lisinopril20,
    text: 'Lisinopril 20 mg tablet',
    authored,
    dosage: [tablets(1, 1, '1 tablet each morning')],
    statusReason: 'High potassium and acute kidney injury',
    because: reasons.hypertension,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const quarters = [424, 334, 243, 152, 61].map((days) => day.daysAgo(days))
  return [
    metformin,
    lisinopril,
    medicationRequest(chart, 'insulin', {
      drug: drugs.insulinRegular,
      text: 'Insulin, regular, 100 units/mL, by pump into a vein',
      authored: day.daysAgo(1),
      dosage: [
        worded(
          '0.1 units per kg and hour, adjusted every hour to the glucose; paused while potassium is low',
          'intravenous',
        ),
      ],
      because: reasons.ketoacidosis,
      seen,
      course: 'acute',
    }),
    ...fills(chart, metformin, quarters, { amount: [180, '{tbl}'], days: 90 }),
    ...fills(chart, lisinopril, quarters, { amount: [90, '{tbl}'], days: 90 }),
    serviceRequest(chart, 'metabolic-panel-stat', {
      kind: 'laboratory',
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel, every hour',
      authored: day.daysAgo(1),
      priority: 'stat',
      because: reasons.ketoacidosis,
      performer: 'Organization/harbour-laboratory',
      seen,
    }),
  ]
}
