import type { TestServing } from '../../cli/test-serving.ts'
import { importBundle } from '../../ingest/import-bundle.ts'
import { testApp } from '../../smart/test-record.ts'
import type { Json } from '../exact-json.ts'

/** Two people's records and what both refer to, for tests of operations. */
const loinc = 'http://loinc.org'
const categories = 'http://terminology.hl7.org/CodeSystem/observation-category'

function observation(id: string, codes: readonly string[], effective: object, more: object = {}): object {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: categories, code: 'laboratory' }] }],
    code: { coding: codes.map((code) => ({ system: loinc, code })) },
    subject: { reference: 'Patient/otto' },
    ...effective,
    ...more,
  }
}

const at = (effectiveDateTime: string) => ({ effectiveDateTime })

function document(id: string, type: string, period: object, more: object = {}): object {
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: { coding: [{ system: loinc, code: type }] },
    subject: { reference: 'Patient/otto' },
    content: [{ attachment: { contentType: 'text/plain', data: 'YQ==' } }],
    context: { period },
    ...more,
  }
}

const resources: readonly object[] = [
  { resourceType: 'Organization', id: 'op-clinic', name: 'Clinic of the operations' },
  { resourceType: 'Practitioner', id: 'op-doctor', name: [{ family: 'Doctor' }] },
  {
    resourceType: 'PractitionerRole',
    id: 'op-role',
    practitioner: { reference: 'Practitioner/op-doctor' },
    organization: { reference: 'Organization/op-clinic' },
  },
  { resourceType: 'Practitioner', id: 'op-nobody', name: [{ family: 'Unrelated' }] },
  { resourceType: 'Medication', id: 'op-drug', code: { text: 'A drug' } },
  ...['otto', 'ida'].map((id) => ({
    resourceType: 'Patient',
    id,
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        value: `op-${id}`,
      },
    ],
    name: [{ family: id }],
    gender: 'unknown',
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  })),
  {
    resourceType: 'Encounter',
    id: 'op-visit',
    status: 'finished',
    class: { code: 'AMB' },
    subject: { reference: 'Patient/otto' },
    period: { start: '2020-03-01', end: '2020-03-02' },
    serviceProvider: { reference: 'Organization/op-clinic' },
  },
  observation('op-a1', ['A'], at('2020-01-01')),
  observation('op-a2', ['A'], at('2020-03-01'), {
    encounter: { reference: 'Encounter/op-visit' },
    performer: [{ reference: 'PractitionerRole/op-role' }],
  }),
  observation('op-a3', ['A'], at('2020-03-01')),
  observation('op-b', ['B'], { effectivePeriod: { start: '2019-01-01', end: '2021-06-01' } }),
  observation('op-ab', ['A2', 'B'], at('2018-01-01'), {
    category: [{ coding: [{ system: categories, code: 'survey' }] }],
  }),
  observation('op-text', [], at('2020-05-01'), { code: { text: 'Mood' } }),
  observation('op-undated', ['U'], {}),
  {
    resourceType: 'MedicationRequest',
    id: 'op-order',
    status: 'active',
    intent: 'order',
    medicationReference: { reference: 'Medication/op-drug' },
    subject: { reference: 'Patient/otto' },
    authoredOn: '2022-02-02',
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'op-allergy',
    patient: { reference: 'Patient/otto' },
    recordedDate: '2001',
  },
  {
    resourceType: 'Condition',
    id: 'op-lasting',
    subject: { reference: 'Patient/otto' },
    code: { text: 'lasts' },
    onsetDateTime: '2010',
  },
  {
    resourceType: 'Condition',
    id: 'op-over',
    subject: { reference: 'Patient/otto' },
    code: { text: 'is over' },
    onsetDateTime: '2010',
    abatementDateTime: '2011',
  },
  document('op-summary-old', '34133-9', { start: '2019-01-01', end: '2019-02-01' }),
  document('op-summary', '34133-9', { start: '2021-01-01', end: '2021-02-01' }),
  document('op-summary-gone', '34133-9', { start: '2022-01-01' }, { status: 'superseded' }),
  document(
    'op-note',
    '34109-9',
    { start: '2020-03-01', end: '2020-03-02' },
    { meta: { profile: ['http://p.example/x'] } },
  ),
  { ...observation('op-ida', ['A'], at('2020-02-02')), subject: { reference: 'Patient/ida' } },
]

export async function importOtto({ container }: Pick<TestServing, 'container'>): Promise<void> {
  const bundle = { resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource })) }
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  const { failed } = await importBundle(bundle as unknown as Json, 'otto', deps)
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  await container.store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
}
