import { categories, coded, conditionCategories, digits, type Element, loinc, made, ucum, usCore } from './elements.ts'

/** What happened to her: conditions, findings, encounters. */
const patient = { reference: 'Patient/cf-ada' }
const sct = 'http://snomed.info/sct'
const category = (code: string, system = categories): Element => coded(system, code)
const clinical = (code: string): Element => coded('http://terminology.hl7.org/CodeSystem/condition-clinical', code)

const observation = (id: string, status: string, more: Element): Element => ({
  resourceType: 'Observation',
  id: `cf-${id}`,
  status,
  subject: patient,
  ...more,
})

export const adaEvents: readonly Element[] = [
  {
    resourceType: 'Encounter',
    id: 'cf-encounter',
    status: 'finished',
    identifier: [{ system: 'urn:chartroom:visits', value: 'V-1' }],
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    type: [coded(sct, '308335008')],
    subject: patient,
    period: { start: '2021-03-04T09:00:00+01:00', end: '2021-03-04T09:30:00+01:00' },
    location: [{ location: { reference: 'Location/cf-room' } }],
    participant: [{ individual: { reference: 'Practitioner/cf-doctor' } }],
    serviceProvider: { reference: 'Organization/cf-ward' },
    hospitalization: {
      dischargeDisposition: coded('http://terminology.hl7.org/CodeSystem/discharge-disposition', 'home'),
    },
  },
  {
    resourceType: 'Condition',
    id: 'cf-condition',
    clinicalStatus: clinical('active'),
    category: [category('problem-list-item', conditionCategories)],
    code: {
      coding: [{ system: sct, code: '73211009', display: 'Diabetes mellitus' }, { code: 'local-7' }],
      text: 'Zuckerkrankheit',
    },
    subject: patient,
    encounter: { reference: 'Encounter/cf-encounter' },
    onsetDateTime: '2010-04',
    abatementDateTime: '2020-06-01',
    recordedDate: '2010-05-02',
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate', valueDateTime: '2010-04-30' }],
    stage: [{ assessment: [{ reference: 'Observation/cf-lab' }] }],
  },
  {
    resourceType: 'Condition',
    id: 'cf-condition-visit',
    clinicalStatus: clinical('resolved'),
    category: [category('encounter-diagnosis', conditionCategories)],
    code: { text: 'only words' },
    subject: patient,
    encounter: { reference: 'Encounter/cf-encounter' },
  },
  observation('lab', 'final', {
    category: [category('laboratory')],
    code: loinc('2951-2', 'Sodium'),
    effectiveDateTime: '2021-03-04T09:10:00+01:00',
    encounter: { reference: 'Encounter/cf-encounter' },
    performer: [{ reference: 'Practitioner/cf-doctor' }],
    valueQuantity: { value: digits('140.50'), unit: 'mmol/L', system: ucum, code: 'mmol/L' },
  }),
  observation('lab-2', 'amended', {
    category: [category('laboratory')],
    code: loinc('2823-3', 'Potassium'),
    effectiveDateTime: '2022-05-05',
    valueQuantity: { value: digits('4.1'), unit: 'mmol/L', system: ucum, code: 'mmol/L' },
  }),
  observation('vital', 'final', {
    category: [category('vital-signs')],
    code: loinc('85354-9'),
    effectiveDateTime: '2021-03-04',
    component: [
      { code: loinc('8480-6'), valueQuantity: { value: 107, unit: 'mmHg', system: ucum, code: 'mm[Hg]' } },
      { code: loinc('8462-4'), valueQuantity: { value: 60, unit: 'mmHg', system: ucum, code: 'mm[Hg]' } },
    ],
  }),
  observation('social', 'final', {
    category: [category('social-history')],
    code: loinc('72166-2'),
    effectivePeriod: { start: '2015' },
    valueCodeableConcept: coded(sct, '266919005'),
    hasMember: [{ reference: 'Observation/cf-survey' }],
  }),
  observation('survey', 'final', {
    category: [category('survey'), category('sdoh', usCore)],
    code: { coding: [{ system: made, code: 'survey' }] },
    effectiveDateTime: '2023-01-01',
    valueString: 'Façade of a long answer',
    derivedFrom: [{ reference: 'QuestionnaireResponse/cf-answers' }],
  }),
  observation('loose', 'preliminary', {
    code: { coding: [{ code: 'no-system' }] },
    performer: [{ identifier: { system: 'urn:chartroom:staff', value: 'S-9' } }],
    effectiveDateTime: '2019-12-31T23:59:59.999-12:00',
  }),
  {
    resourceType: 'DiagnosticReport',
    id: 'cf-report',
    status: 'final',
    category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'LAB')],
    code: loinc('51990-0'),
    subject: patient,
    effectiveDateTime: '2021-03-04T10:00:00Z',
    result: [{ reference: 'Observation/cf-lab' }],
    specimen: [{ reference: 'Specimen/cf-specimen' }],
    contained: [{ resourceType: 'Observation', id: 'inner', status: 'final', code: { text: 'contained' } }],
  },
  { resourceType: 'Specimen', id: 'cf-specimen', subject: patient, type: coded(sct, '119297000') },
  {
    resourceType: 'Procedure',
    id: 'cf-procedure',
    status: 'completed',
    code: coded(sct, '80146002'),
    subject: patient,
    performedPeriod: { start: '2018-02-01', end: '2018-02-02' },
  },
  {
    resourceType: 'Immunization',
    id: 'cf-immunization',
    status: 'completed',
    vaccineCode: coded('http://hl7.org/fhir/sid/cvx', '140'),
    patient,
    occurrenceDateTime: '2019-10-10',
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'cf-allergy',
    clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'),
    code: { coding: [{ system: sct, code: '91936005' }] },
    patient,
  },
  {
    resourceType: 'Provenance',
    id: 'cf-provenance',
    target: [{ reference: 'Observation/cf-lab' }, { reference: 'Condition/cf-condition' }],
    recorded: '2021-03-04T10:00:00Z',
    agent: [{ who: { reference: 'Practitioner/cf-doctor' } }],
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'cf-answers',
    questionnaire: 'http://chartroom.example.org/Questionnaire/q|2',
    status: 'completed',
    subject: patient,
    authored: '2023-01-01T08:00:00Z',
  },
]
