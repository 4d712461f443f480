import { categories, coded, type Element, loinc, patient } from './elements.ts'

/** A person of another organisation, whom no account of the suites may see; he shares the doctor and the codes. */
export const otto: readonly Element[] = [
  patient('cf-otto', 'O-1', {
    name: [{ family: 'Hiddenborough', given: ['Otto'] }],
    gender: 'male',
    managingOrganization: { reference: 'Organization/hillside-practice' },
    generalPractitioner: [{ reference: 'Practitioner/cf-doctor' }],
  }),
  {
    resourceType: 'Observation',
    id: 'cf-otto-lab',
    status: 'final',
    category: [coded(categories, 'laboratory')],
    code: loinc('2951-2'),
    subject: { reference: 'Patient/cf-otto' },
    effectiveDateTime: '2021-06-01',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'cf-otto-prescription',
    status: 'active',
    intent: 'order',
    medicationReference: { reference: 'Medication/cf-medication' },
    subject: { reference: 'Patient/cf-otto' },
  },
]
