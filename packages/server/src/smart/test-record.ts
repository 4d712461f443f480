/** A record made for the acceptance table of SMART Classic: dates of every precision, codes to filter by, nothing to spare. */
const subject = { reference: 'Patient/classic' }
const coded = (system: string, code: string) => ({
  coding: [{ system, code, display: `Drug ${code}` }],
  text: `Drug ${code}`,
})
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'

const medication = (id: string, code: string, authoredOn: string | undefined) => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject,
  medicationCodeableConcept: coded(rxnorm, code),
  ...(authoredOn !== undefined && { authoredOn }),
  dosageInstruction: [{ text: 'One a day' }],
})
const problem = (id: string, code: string, onset: object) => ({
  resourceType: 'Condition',
  id,
  subject,
  code: coded('http://snomed.info/sct', code),
  ...onset,
})
const fill = (id: string, of: string, whenHandedOver: string) => ({
  resourceType: 'MedicationDispense',
  id,
  status: 'completed',
  subject,
  medicationCodeableConcept: coded(rxnorm, '1'),
  authorizingPrescription: [{ reference: `MedicationRequest/${of}` }],
  whenHandedOver,
  daysSupply: { value: 30, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
})

const loinc = 'http://loinc.org'
const ucum = 'http://unitsofmeasure.org'
const hl7 = 'http://terminology.hl7.org/CodeSystem'
const observation = (id: string, category: string, code: string, when: string, value: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  category: [{ coding: [{ system: `${hl7}/observation-category`, code: category }] }],
  code: coded(loinc, code),
  effectiveDateTime: when,
  ...value,
})
const quantity = (value: number, code: string) => ({ valueQuantity: { value, unit: code, system: ucum, code } })
const lab = (id: string, code: string, when: string) =>
  observation(id, 'laboratory', code, when, quantity(140, 'mmol/L'))
const pulse = (id: string, visit: string, when: string) =>
  observation(id, 'vital-signs', '8867-4', when, {
    ...quantity(70, '/min'),
    encounter: { reference: `Encounter/${visit}` },
  })
const visit = (id: string, kind: string, start: string) => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  subject,
  class: { system: `${hl7}/v3-ActCode`, code: kind },
  period: { start },
  participant: [{ individual: { reference: 'PractitionerRole/role-of-doctor' } }],
})
const allergy = (id: string, code: object, over: object) => ({
  resourceType: 'AllergyIntolerance',
  id,
  patient: subject,
  code,
  verificationStatus: { coding: [{ system: `${hl7}/allergyintolerance-verification`, code: 'confirmed' }] },
  clinicalStatus: { coding: [{ system: `${hl7}/allergyintolerance-clinical`, code: 'active' }] },
  ...over,
})
const reaction = [{ manifestation: [coded('http://snomed.info/sct', '39579001')], severity: 'severe' }]

const resources = [
  {
    resourceType: 'Patient',
    id: 'classic',
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'urn:example:mrn',
        value: '0815',
      },
    ],
    name: [{ use: 'official', family: 'Ångström', given: ['Åse'] }],
    gender: 'female',
    birthDate: '1970-01-02',
  },
  medication('m-a', '197361', '2010-05-12'),
  medication('m-b', '314076', '2011'),
  medication('m-c', '197361', '2012-03'),
  medication('m-d', '200000', '2010-05-12'),
  medication('m-e', '200001', '2013-01-01T10:00:00Z'),
  medication('m-undated', '200002', undefined),
  fill('f-1', 'm-a', '2010-06-01'),
  fill('f-2', 'm-a', '2010-07-01'),
  problem('p-dated', '73211009', { onsetDateTime: '2010-05-12', encounter: { reference: 'Encounter/e-clinic' } }),
  problem('p-undated', '38341003', {}),
  visit('e-clinic', 'AMB', '2010-05-12T09:00:00Z'),
  visit('e-emergency', 'EMER', '2011'),
  lab('l-dated', '2951-2', '2010-05-12'),
  lab('l-month', '2823-3', '2012-03'),
  { ...lab('l-wrong', '2951-2', '2013-01-01'), status: 'entered-in-error' },
  pulse('v-dated', 'e-clinic', '2010-05-12'),
  pulse('v-year', 'e-emergency', '2011'),
  observation('v-nowhere', 'vital-signs', '8867-4', '2013-01-01', quantity(99, '/min')),
  observation('s-1', 'social-history', '72166-2', '2010-05-12', {
    valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '8517006', display: 'Ex-smoker' }] },
  }),
  observation('g-1', 'survey', '76516-4', '1970-01-02', quantity(38, 'wk')),
  allergy('a-dated', coded(rxnorm, '2231'), { type: 'allergy', onsetDateTime: '2010-05-12', reaction }),
  allergy('a-none', coded('http://snomed.info/sct', '429625007'), { recordedDate: '2011' }),
  allergy('a-refuted', coded(rxnorm, '7980'), {
    onsetDateTime: '2010-05-12',
    reaction,
    verificationStatus: { coding: [{ system: `${hl7}/allergyintolerance-verification`, code: 'refuted' }] },
  }),
  { resourceType: 'PractitionerRole', id: 'role-of-doctor', practitioner: { reference: 'Practitioner/doctor' } },
  {
    resourceType: 'Practitioner',
    id: 'doctor',
    name: [{ family: 'Ærø', given: ['Ida'] }],
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
  },
]

export const classicRecord = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    ...resources.map((resource) => ({ resource })),
    { resource: { resourceType: 'Patient', id: 'empty', name: [{ family: 'Leer' }] } },
  ],
}

/** Nobody's app: it reads all classes that there are. */
export const testApp = {
  id: 'tests@apps.chartroom.example',
  name: 'Tests',
  description: 'Reads every class',
  mode: 'ui',
  scope: 'record',
  index: 'http://localhost:7999/',
  icon: 'http://localhost:7999/icon.svg',
  requires: Object.fromEntries(
    [
      'Demographics',
      'Medication',
      'Fulfillment',
      'Problem',
      'Encounter',
      'LabResult',
      'VitalSignSet',
      'SocialHistory',
      'Allergy',
    ].map((name) => [`http://smartplatforms.org/terms#${name}`, { methods: ['GET'] }]),
  ),
}
