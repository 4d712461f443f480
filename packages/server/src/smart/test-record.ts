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
  problem('p-dated', '73211009', { onsetDateTime: '2010-05-12' }),
  problem('p-undated', '38341003', {}),
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
    ['Demographics', 'Medication', 'Fulfillment', 'Problem'].map((name) => [
      `http://smartplatforms.org/terms#${name}`,
      { methods: ['GET'] },
    ]),
  ),
}
