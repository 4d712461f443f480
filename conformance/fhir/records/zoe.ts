import { categories, coded, type Element, loinc, patient } from './elements.ts'

/** A second person of the same clinic, with some of the same codes. */
export const zoe: readonly Element[] = [
  patient('cf-zoe', 'Z-1', {
    name: [{ family: 'Ostergard', given: ['Zoë'] }],
    birthDate: '1991-11-30',
    managingOrganization: { reference: 'Organization/harbour-clinic' },
    generalPractitioner: [{ reference: 'Practitioner/cf-doctor' }],
  }),
  {
    resourceType: 'Observation',
    id: 'cf-zoe-lab',
    status: 'final',
    category: [coded(categories, 'laboratory')],
    code: loinc('2951-2'),
    subject: { reference: 'Patient/cf-zoe' },
    effectiveDateTime: '2021-06-01',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'cf-zoe-prescription',
    status: 'active',
    intent: 'order',
    medicationReference: { reference: 'Medication/cf-medication' },
    subject: { reference: 'Patient/cf-zoe' },
  },
]
