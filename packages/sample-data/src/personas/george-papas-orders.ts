import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { serviceRequest } from '../build/service-request.ts'
import type { Chart } from '../chart.ts'
import { labs } from '../codes/loinc.ts'
import { drugs } from '../codes/rxnorm.ts'
import { procedures } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly hypertension: Resource; readonly lipids: Resource }

/** What he takes, and one prescription that was withdrawn before anybody filled it. */
export function prescriptionsThatEnded(
  chart: Chart,
  { hypertension, lipids }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const supply = { quantity: [90, '{tbl}'], days: 90, refills: 3 } as const
  const amlodipine = medicationRequest(chart, 'amlodipine', {
    drug: drugs.amlodipine5,
    text: 'Amlodipine 5 mg tablet',
    authored: day.yearsAgo(6, 20),
    dosage: [tablets(1, 1, '1 tablet each morning')],
    because: hypertension,
    seen,
    supply,
  })
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    drug: drugs.atorvastatin40,
    text: 'Atorvastatin 40 mg tablet',
    authored: day.yearsAgo(5, 20),
    dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because: lipids,
    seen,
    supply,
  })
  const lisinopril = medicationRequest(chart, 'lisinopril-cancelled', {
    drug: drugs.lisinopril20,
    text: 'Lisinopril 20 mg tablet',
    authored: day.daysAgo(14),
    dosage: [tablets(1, 1, '1 tablet each morning')],
    status: 'cancelled',
    statusReason: 'Written in the wrong patient’s chart; cancelled before it was filled',
    because: hypertension,
    seen,
    supply,
  })
  const quarters = [364, 273, 182, 91, 3].map((days) => day.daysAgo(days))
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    amlodipine,
    atorvastatin,
    lisinopril,
    ...fills(chart, amlodipine, quarters, ninety),
    ...fills(chart, atorvastatin, quarters, ninety),
  ]
}

/** One order revoked because it had been done elsewhere, one that was never meant, and one that stands. */
export function ordersThatEnded(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  return [
    serviceRequest(chart, 'colonoscopy-revoked', {
      kind: 'referral',
      code: procedures.colonoscopy,
      authored: day.yearsAgo(3, 20),
      status: 'revoked',
      seen,
      note: 'Revoked the week after: he had had one four months before, elsewhere.',
    }),
    serviceRequest(chart, 'tsh-revoked', {
      kind: 'laboratory',
      code: labs.tsh.coding,
      text: 'TSH',
      authored: day.yearsAgo(1, 20),
      status: 'revoked',
      seen,
      performer: 'Organization/harbour-laboratory',
      note: 'The tube was broken; no longer wished.',
    }),
    serviceRequest(chart, 'chest-x-ray-in-error', {
      kind: 'imaging',
      code: procedures.chestXRay,
      authored: day.daysAgo(14),
      status: 'entered-in-error',
      seen,
      note: 'Meant for the patient before him.',
    }),
    serviceRequest(chart, 'echocardiography', {
      kind: 'imaging',
      code: procedures.echocardiography,
      authored: day.daysAgo(14),
      because,
      seen,
    }),
  ]
}
