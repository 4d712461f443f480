import { Client } from 'fhir-kit-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveRecords } from '../fhir/served.ts'

/** A JavaScript client of another house against a running container. */
let served: Served
let client: Client
const patient = 'cf-fhir-kit'
const resourceType = 'Observation'
const observation = (text: string, more: object = {}) => ({
  resourceType,
  status: 'final',
  code: { coding: [{ code: 'foreign' }], text },
  subject: { reference: `Patient/${patient}` },
  ...more,
})

interface Found {
  readonly id: string
  readonly status: string
  readonly type: string
  readonly total: number
  readonly meta: { readonly versionId: string }
  readonly entry: readonly {
    readonly resource: { readonly id: string }
    readonly response: { readonly status: string }
  }[]
}
const asFound = (resource: unknown): Found => resource as Found

beforeAll(async () => {
  served = await serveRecords()
  const bearerToken = await served.token({ persona: 'dave', record: patient, scope: 'patient/*.cruds' })
  client = new Client({ baseUrl: served.base, bearerToken })
})
afterAll(() => served?.close())

test('fhir-kit-client reads the CapabilityStatement, and the Patient', async () => {
  expect((await client.capabilityStatement()).resourceType).toBe('CapabilityStatement')
  expect(asFound(await client.read({ resourceType: 'Patient', id: patient })).id).toBe(patient)
})

test('fhir-kit-client creates, updates, patches, reads versions and the history, and deletes', async () => {
  const { id, meta } = asFound(await client.create({ resourceType, body: observation('first') }))
  expect(meta.versionId).toBe('1')
  const updated = asFound(await client.update({ resourceType, id, body: { ...observation('second'), id } }))
  expect(updated.meta.versionId).toBe('2')
  const jsonPatch = [{ op: 'replace' as const, path: '/status', value: 'amended' }]
  expect(asFound(await client.patch({ resourceType, id, jsonPatch })).status).toBe('amended')
  expect(asFound(await client.vread({ resourceType, id, version: '1' })).meta.versionId).toBe('1')
  const history = asFound(await client.resourceHistory({ resourceType, id }))
  expect([history.type, history.entry.length]).toEqual(['history', 3])
  expect(asFound(await client.typeHistory({ resourceType })).entry.length).toBeGreaterThan(2)
  await client.delete({ resourceType, id })
  await expect(client.read({ resourceType, id })).rejects.toMatchObject({ response: { status: 410 } })
})

test('fhir-kit-client updates by a condition', async () => {
  const searchParams = { identifier: 'conditional' }
  const body = observation('by condition', { identifier: [{ value: 'conditional' }] })
  const first = asFound(await client.update({ resourceType, searchParams, body }))
  const second = asFound(await client.update({ resourceType, searchParams, body: { ...body, status: 'amended' } }))
  expect([second.id, second.meta.versionId]).toEqual([first.id, '2'])
})

test.each([[false], [true]])('fhir-kit-client searches and pages to the end (by POST: %s)', async (postSearch) => {
  const value = `paged-${postSearch}`
  for (let at = 0; at < 5; at++)
    await client.create({ resourceType, body: observation(`${at}`, { identifier: [{ value }] }) })
  const searchParams = { patient, identifier: value, _count: 2 }
  let page = await client.resourceSearch({ resourceType, searchParams, options: { postSearch } })
  const ids = [...asFound(page).entry]
  for (
    let next = client.nextPage({ bundle: page as never });
    next !== undefined;
    next = client.nextPage({ bundle: page as never })
  ) {
    page = await next
    ids.push(...asFound(page).entry)
  }
  expect(new Set(ids.map(({ resource }) => resource.id)).size).toBe(5)
})

test('fhir-kit-client searches a compartment and the system, and calls an operation', async () => {
  const compartment = { resourceType: 'Patient', id: patient }
  expect(asFound(await client.compartmentSearch({ resourceType, compartment })).type).toBe('searchset')
  const searchParams = { _type: 'Observation,Patient', _count: 3 }
  expect(asFound(await client.systemSearch({ searchParams })).type).toBe('searchset')
  const everything = await client.operation({ name: 'everything', resourceType: 'Patient', id: patient, method: 'GET' })
  expect(asFound(everything).entry.map(({ resource }) => resource.id)).toContain(patient)
})

test('fhir-kit-client sends a batch and a transaction', async () => {
  const entry = [
    { resource: observation('a'), request: { method: 'POST', url: resourceType } },
    { request: { method: 'GET', url: `Patient/${patient}` } },
  ]
  for (const type of ['batch', 'transaction'] as const) {
    const body = { resourceType: 'Bundle', type, entry }
    const answer = asFound(await client[type]({ body: body as never }))
    expect([answer.type, answer.entry.map(({ response }) => response.status.slice(0, 3))]).toEqual([
      `${type}-response`,
      ['201', '200'],
    ])
  }
})

test('fhir-kit-client is told what is wrong', async () => {
  const hidden = client.read({ resourceType: 'Patient', id: 'cf-zoe' })
  await expect(hidden).rejects.toMatchObject({ response: { status: 404, data: { resourceType: 'OperationOutcome' } } })
})
