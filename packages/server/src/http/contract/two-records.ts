import type { TestServing } from '../../cli/test-serving.ts'
import type { Json } from '../../fhir/exact-json.ts'
import { importBundle } from '../../ingest/import-bundle.ts'
import { testApp } from '../../smart/test-record.ts'
import { categories } from './bearer-record.ts'

/**
 * Two records of the same shape that share a clinician and a drug: `ann` is of dave's organisation, `zed` of another. What is
 * found through the shared ones must not tell that zed is there.
 */
const code = (text: string) => ({ coding: [{ system: 'urn:codes', code: text }], text })
const to = (reference: string) => ({ reference })

const personOf = (who: string, organization: string, key: string): readonly object[] => {
  const subject = to(`Patient/${who}`)
  const observation = (id: string, category: string, more: object = {}) => ({
    resourceType: 'Observation',
    id: `${who}-${id}`,
    status: 'final',
    category: [{ coding: [{ system: categories, code: category }] }],
    code: code(`${key}-${id}`),
    subject,
    encounter: to(`Encounter/${who}-visit`),
    performer: [to('Practitioner/doc')],
    ...more,
  })
  return [
    {
      resourceType: 'Patient',
      id: who,
      name: [{ family: who }],
      managingOrganization: to(`Organization/${organization}`),
      generalPractitioner: [to('Practitioner/doc')],
    },
    { resourceType: 'Encounter', id: `${who}-visit`, status: 'finished', class: { code: 'AMB' }, subject },
    { resourceType: 'Encounter', id: `${who}-stay`, status: 'in-progress', class: { code: 'IMP' }, subject },
    observation('lab', 'laboratory'),
    observation('pulse', 'vital-signs', { encounter: to(`Encounter/${who}-stay`) }),
    observation('panel', 'laboratory', {
      hasMember: [to(`Observation/${who}-lab`), to(`Observation/${who}-pulse`)],
      // A circle, as careless systems make them.
      derivedFrom: [to(`Observation/${who}-panel`), to(`Observation/${who}-other`)],
    }),
    observation('other', 'survey', { derivedFrom: [to(`Observation/${who}-panel`)] }),
    { resourceType: 'Condition', id: `${who}-ill`, subject, code: code(key), encounter: to(`Encounter/${who}-visit`) },
    {
      resourceType: 'MedicationRequest',
      id: `${who}-drug`,
      status: 'active',
      intent: 'order',
      subject,
      medicationReference: to('Medication/drug'),
      requester: to('Practitioner/doc'),
    },
    ...['lab', 'pulse'].map((target) => ({
      resourceType: 'Provenance',
      id: `${who}-of-${target}`,
      target: [to(`Observation/${who}-${target}`)],
      recorded: '2026-01-05T08:00:00Z',
      agent: [{ who: to(target === 'lab' ? 'Practitioner/doc' : `Patient/${who}`) }],
    })),
    {
      resourceType: 'List',
      id: `${who}-list`,
      status: 'current',
      mode: 'working',
      subject,
      entry: [{ item: to(`Observation/${who}-lab`) }, { item: to(`Condition/${who}-ill`) }],
    },
    { resourceType: 'Device', id: `${who}-pump`, status: 'active', patient: subject },
    { ...observation('flow', 'survey'), device: to(`Device/${who}-pump`) },
    {
      resourceType: 'RelatedPerson',
      id: `${who}-aunt`,
      patient: subject,
      name: [{ family: `${key}-aunt` }],
    },
    { ...observation('told', 'survey'), performer: [to(`RelatedPerson/${who}-aunt`)] },
    // `both` is a Practitioner and an Organization here; `apart` is one in either record.
    { ...observation('one', 'survey'), performer: [to('Practitioner/both'), to('Organization/both')] },
    { ...observation('two', 'survey'), performer: [to(`${who === 'ann' ? 'Practitioner' : 'Organization'}/apart`)] },
  ]
}

const resources: readonly object[] = [
  { resourceType: 'Practitioner', id: 'doc', name: [{ family: 'Docent' }], identifier: [{ value: 'd-1' }] },
  ...['both', 'apart'].flatMap((id) => [
    { resourceType: 'Practitioner', id, name: [{ family: id }] },
    { resourceType: 'Organization', id, name: id },
  ]),
  { resourceType: 'Medication', id: 'drug', code: code('drug') },
  ...personOf('ann', 'harbour-clinic', 'k'),
  ...personOf('zed', 'hillside-practice', 'z'),
]

export async function importTwoRecords({ container }: TestServing): Promise<void> {
  const bundle = { resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource })) }
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  const { failed } = await importBundle(bundle as unknown as Json, 'two', deps)
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  await container.store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
}
