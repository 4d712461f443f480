import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import FHIR from 'fhirclient'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serveRecords } from '../fhir/served.ts'

/** SMART's own JavaScript client, which most SMART apps load, against a running container. */
let served: Served
let client: ReturnType<ReturnType<typeof FHIR>['client']>
const patient = 'cf-fhirclient'
const observation = (text: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ code: 'foreign' }], text },
  subject: { reference: `Patient/${patient}` },
  ...more,
})

beforeAll(async () => {
  served = await serveRecords()
  const scope = 'patient/*.cruds'
  const access_token = await served.token({ persona: 'dave', record: patient, scope })
  const request = new IncomingMessage(new Socket())
  client = FHIR(request, new ServerResponse(request)).client({
    serverUrl: served.base,
    tokenResponse: { access_token, token_type: 'Bearer', patient, scope },
    key: 'one',
  })
})
afterAll(() => served?.close())

interface Stored {
  readonly resourceType: string
  readonly id: string
  readonly status?: string
  readonly meta: { readonly versionId: string }
}

test('fhirclient reads the Patient of its launch', async () => {
  const read = (await client.patient.read()) as unknown as Stored
  expect([read.resourceType, read.id]).toEqual(['Patient', patient])
  expect(await client.getFhirVersion()).toBe('4.0.1')
  expect(await client.getFhirRelease()).toBe(4)
})

test('fhirclient creates, updates, patches, reads the history and deletes', async () => {
  const made = (await client.create(observation('first') as never)) as unknown as Stored
  expect([made.resourceType, made.meta.versionId]).toEqual(['Observation', '1'])
  const updated = (await client.update({ ...observation('second'), id: made.id } as never)) as unknown as Stored
  expect(updated.meta.versionId).toBe('2')
  const url = `Observation/${made.id}`
  const patched = (await client.patch(url, [{ op: 'replace', path: '/status', value: 'amended' }])) as unknown as Stored
  expect([patched.status, patched.meta.versionId]).toEqual(['amended', '3'])
  const history = (await client.request(`${url}/_history`)) as { type: string; entry: { resource: Stored }[] }
  expect([history.type, history.entry.map(({ resource }) => resource.meta.versionId)]).toEqual([
    'history',
    ['3', '2', '1'],
  ])
  await client.delete(url)
  await expect(client.request(url)).rejects.toThrow(/410|Gone/)
})

test('fhirclient follows every page to the end', async () => {
  for (let at = 0; at < 7; at++)
    await client.create(observation(`page ${at}`, { identifier: [{ value: 'paged' }] }) as never)
  const query = 'Observation?identifier=paged&_count=2&_sort=_lastUpdated'
  const all = (await client.patient.request(query, { pageLimit: 0, flat: true })) as unknown as Stored[]
  expect(new Set(all.map(({ id }) => id)).size).toBe(7)
  const pages = []
  for await (const page of client.pages(query)) pages.push(page.entry?.length)
  expect(pages).toEqual([2, 2, 2, 1])
})

test('fhirclient sends a transaction, and resolves references', async () => {
  const body = JSON.stringify({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
        resource: observation('a'),
        request: { method: 'POST', url: 'Observation' },
      },
      {
        resource: observation('b', { hasMember: [{ reference: 'urn:uuid:00000000-0000-4000-8000-00000000000a' }] }),
        request: { method: 'POST', url: 'Observation' },
      },
    ],
  })
  const headers = { 'content-type': 'application/fhir+json' }
  // Its requests are relative to the base: an empty path is the base itself.
  const answer = (await client.request({ url: served.base, method: 'POST', headers, body })) as {
    type: string
    entry: { response: { status: string; location: string } }[]
  }
  expect([answer.type, answer.entry.map(({ response }) => response.status.slice(0, 3))]).toEqual([
    'transaction-response',
    ['201', '201'],
  ])
  const [, id] = /(Observation\/[^/]+)/.exec(answer.entry[1]?.response.location ?? '') ?? []
  const read = (await client.request(String(id), {
    resolveReferences: ['hasMember.0', 'subject'],
    graph: true,
  })) as unknown as {
    hasMember: [{ code: { text: string } }]
    subject: Stored
  }
  expect([read.hasMember[0].code.text, read.subject.id]).toEqual(['a', patient])
})

test('fhirclient is told in its own error what it may not do', async () => {
  await expect(client.request('Patient/cf-zoe')).rejects.toThrow(/404|403/)
  await expect(client.request('Observation?date=never')).rejects.toThrow(/400/)
})
