import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Facts = { readonly stroke: Resource; readonly hypertension: Resource; readonly admitted: string }

/** Two drugs against clots for three weeks, one of them afterwards; statin; two for the blood pressure. */
export function medicines(
  chart: Chart,
  { stroke, hypertension, admitted }: Facts,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const discharged = addDays(admitted, 9)
  const once = { seen, supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 } } as const
  const clopidogrel = medicationRequest(chart, 'clopidogrel', {
    ...once,
    drug: drugs.clopidogrel75,
    text: 'Clopidogrel 75 mg tablet',
    authored: discharged,
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: stroke,
  })
  const aspirin = medicationRequest(chart, 'aspirin', {
    drug: drugs.aspirin81,
    text: 'Aspirin 81 mg tablet',
    authored: discharged,
    dosage: [
      dosage({
        text: '1 tablet once a day for 21 days, together with clopidogrel',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: discharged, end: addDays(discharged, 20) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: stroke,
    seen,
    supply: { quantity: [21, '{tbl}'], days: 21, refills: 0 },
  })
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    ...once,
    drug: drugs.atorvastatin80,
    text: 'Atorvastatin 80 mg tablet',
    authored: discharged,
    dosage: [dosage({ text: '1 tablet in the evening', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because: stroke,
  })
  const lisinopril = medicationRequest(chart, 'lisinopril', {
    ...once,
    drug: drugs.lisinopril20,
    text: 'Lisinopril 20 mg tablet',
    authored: discharged,
    dosage: [tablets(1, 1, '1 tablet in the morning')],
    because: hypertension,
  })
  const amlodipine = medicationRequest(chart, 'amlodipine', {
    ...once,
    drug: drugs.amlodipine5,
    text: 'Amlodipine 5 mg tablet',
    authored: day.monthsAgo(5),
    dosage: [tablets(1, 1, '1 tablet in the morning')],
    because: hypertension,
  })
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  const quarters = [0, 86, 177].map((days) => addDays(discharged, days))
  return [
    clopidogrel,
    aspirin,
    atorvastatin,
    lisinopril,
    amlodipine,
    ...fills(chart, clopidogrel, quarters, ninety),
    ...fills(chart, aspirin, [discharged], { amount: [21, '{tbl}'], days: 21 }),
    ...fills(chart, atorvastatin, quarters, ninety),
    ...fills(chart, lisinopril, quarters, ninety),
    ...fills(chart, amlodipine, [day.monthsAgo(5), day.daysAgo(66)], ninety),
  ]
}
