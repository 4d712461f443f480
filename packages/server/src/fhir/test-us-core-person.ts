/** For tests: what US Core searches for and the sample people do not have. */
const subject = { reference: 'Patient/kit' }
const coded = (system: string, code: string) => ({ coding: [{ system, code }] })

export const usCorePerson: readonly object[] = [
  {
    resourceType: 'Patient',
    id: 'kit',
    name: [{ family: 'Kit' }],
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  },
  {
    resourceType: 'Encounter',
    id: 'kit-visit',
    status: 'finished',
    class: { code: 'AMB' },
    identifier: [{ system: 'urn:visits', value: 'v-1' }],
    subject,
  },
  {
    resourceType: 'Condition',
    id: 'kit-over',
    subject,
    category: [coded('http://terminology.hl7.org/CodeSystem/condition-category', 'encounter-diagnosis')],
    encounter: { reference: 'Encounter/kit-visit' },
    abatementDateTime: '2021-03-05',
  },
  { resourceType: 'Device', id: 'kit-device', type: coded('urn:devices', 'pacer'), patient: subject },
  {
    resourceType: 'DocumentReference',
    id: 'kit-note',
    status: 'current',
    type: coded('http://loinc.org', '11506-3'),
    category: [coded('http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', 'clinical-note')],
    subject,
    date: '2021-03-05T10:00:00Z',
    content: [{ attachment: { contentType: 'text/plain', data: 'YQ==' } }],
    context: { period: { start: '2021-03-04T10:00:00Z', end: '2021-03-05T10:00:00Z' } },
  },
  {
    resourceType: 'Goal',
    id: 'kit-goal',
    lifecycleStatus: 'active',
    description: { text: 'walk' },
    subject,
    target: [{ dueDate: '2022-01-01' }],
  },
  {
    resourceType: 'MedicationDispense',
    id: 'kit-dispense',
    status: 'completed',
    type: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'FF'),
    medicationCodeableConcept: { text: 'pill' },
    subject,
  },
  {
    resourceType: 'PractitionerRole',
    id: 'kit-role',
    specialty: [coded('http://nucc.org/provider-taxonomy', '208D00000X')],
    practitioner: { reference: 'Practitioner/dave-okafor' },
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'kit-answers',
    status: 'completed',
    questionnaire: 'http://example.org/Questionnaire/q|2.0',
    subject,
    authored: '2021-03-05T10:00:00Z',
  },
  { resourceType: 'Specimen', id: 'kit-blood', subject, type: coded('http://snomed.info/sct', '119297000') },
  {
    resourceType: 'Provenance',
    id: 'kit-origin',
    target: [{ reference: 'Specimen/kit-blood' }, { reference: 'QuestionnaireResponse/kit-answers' }],
    recorded: '2021-03-05T10:00:00Z',
    agent: [{ who: { reference: 'Practitioner/dave-okafor' } }],
  },
]
