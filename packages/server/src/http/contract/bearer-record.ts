import { createCredentials } from '../../auth/credentials.ts'
import { issueToken } from '../../auth/tokens.ts'
import type { TestServing } from '../../cli/test-serving.ts'
import type { Json } from '../../fhir/exact-json.ts'
import { importBundle } from '../../ingest/import-bundle.ts'
import { testApp } from '../../smart/test-record.ts'
import type { GrantRow } from '../../store/container-store.ts'

/** One person's record for tests of scopes: results of two categories, one of both, one of none. */
const subject = { reference: 'Patient/tess' }
export const categories = 'http://terminology.hl7.org/CodeSystem/observation-category'
const loinc = (code: string) => ({
  coding: [{ system: 'http://loinc.org', code, display: 'A finding' }],
  text: 'A finding',
})
const observation = (id: string, code: string, ...of: string[]) => ({
  resourceType: 'Observation',
  id: `tess-${id}`,
  status: 'final',
  category: of.map((code) => ({ coding: [{ system: categories, code }] })),
  code: loinc(code),
  subject,
  effectiveDateTime: '2026-01-05T08:00:00Z',
  valueQuantity: { value: 5, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
})

const resources: readonly object[] = [
  {
    resourceType: 'Patient',
    id: 'tess',
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'urn:mr',
        value: '0990',
      },
    ],
    name: [{ family: 'Tess', given: ['Tina'] }],
    gender: 'female',
    birthDate: '1980-05-12',
    managingOrganization: { reference: 'Organization/harbour-clinic' },
  },
  observation('lab-1', '2951-2', 'laboratory'),
  observation('lab-2', '2823-3', 'laboratory'),
  observation('both', '2339-0', 'vital-signs', 'laboratory'),
  observation('vital', '8867-4', 'vital-signs'),
  observation('bare', '8867-4'),
  { resourceType: 'Condition', id: 'tess-condition', subject, code: loinc('x') },
]

export async function importTess({ container }: TestServing): Promise<void> {
  const bundle = { resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ resource })) }
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  const { failed } = await importBundle(bundle as unknown as Json, 'tess', deps)
  if (failed.length > 0) throw new Error(JSON.stringify(failed))
  await container.store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
}

let grants = 0

export interface TestToken {
  readonly token: string
  readonly grant: GrantRow
}

/** A token over a grant of its own, and what a test changes about it. `age`: seconds since it was issued, of its `seconds`. */
export async function tokenOver(
  { container }: Pick<TestServing, 'container'>,
  account_id: string,
  scopes: string,
  { age = 0, seconds = 60, ...more }: Partial<GrantRow> & { readonly age?: number; readonly seconds?: number } = {},
): Promise<TestToken> {
  const grant: GrantRow = {
    id: `bearer-${grants++}`,
    app_id: testApp.id,
    account_id,
    record_id: 'tess',
    scopes,
    purpose: 'test',
    created: Date.now(),
    until: null,
    ended: null,
    ...more,
  }
  await container.store.putGrant(grant)
  const credentials = createCredentials(container.key)
  const deps = { store: container.store, credentials, clock: () => Date.now() - age * 1000 }
  return { token: await issueToken(grant, seconds, deps), grant }
}
