/** One person's data for tests of search: each parameter kind, with something to miss beside what is to be found. */
const patient = 'Patient/anna'
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const observation = (id: string, more: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: patient },
  ...more,
})

const weight = (id: string, value: string, effective: object) =>
  observation(id, {
    code: loinc('29463-7'),
    valueQuantity: { value: `#${value}#`, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
    ...effective,
  })

const resources: readonly object[] = [
  {
    resourceType: 'Patient',
    id: 'anna',
    identifier: [{ system: 'urn:mrn', value: 'A,1|x' }, { value: '77' }],
    name: [{ family: 'Østergård-Núñez', given: ['Anna', 'María'], text: 'Anna M. Østergård' }],
    gender: 'female',
    birthDate: '1980-05',
    telecom: [
      { system: 'phone', value: '555-0100' },
      { system: 'email', value: 'anna@mail.example' },
    ],
    address: [{ city: 'São Paulo', line: ['Rua 1'], postalCode: '01000' }],
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  },
  { resourceType: 'Patient', id: 'bert', name: [{ family: 'Bert' }], gender: 'male', deceasedDateTime: '2020-01-01' },
  { resourceType: 'Organization', id: 'harbour-clinic', name: 'Harbour Clinic' },
  weight('w1', '1.50', { effectiveDateTime: '2010-05-12' }),
  weight('w2', '99.4', { effectiveDateTime: '2010-05' }),
  weight('w3', '100', { effectiveDateTime: '2010-05-12T10:30:00+02:00' }),
  weight('w4', '100.4', { effectivePeriod: { start: '2010-05-13' } }),
  weight('w5', '-3', {}),
  observation('note', { code: { text: 'no code' }, status: 'preliminary', valueCodeableConcept: loinc('LA1-1') }),
  {
    resourceType: 'RiskAssessment',
    id: 'risk',
    status: 'final',
    subject: { reference: patient },
    prediction: [{ probabilityDecimal: 0.25 }],
  },
  { resourceType: 'ValueSet', id: 'vs', url: 'http://example.org/ValueSet/a', status: 'active', name: 'A' },
  { resourceType: 'Encounter', id: 'e1', status: 'finished', class: { code: 'AMB' }, subject: { reference: patient } },
  {
    resourceType: 'Condition',
    id: 'c1',
    subject: { reference: patient },
    encounter: { reference: 'Encounter/e1' },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '73211009' }, { code: 'local' }] },
  },
]

/** As JSON text, because its numbers have digits to keep. */
export const searchRecords = JSON.stringify({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({ resource })),
}).replaceAll(/"#([^#]+)#"/g, '$1')
