import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { parseExact } from '../fhir/exact-json.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { importTess, tokenOver } from './contract/bearer-record.ts'

/** Live update of an open chart (`GET /api/records/{id}/events`). */
describe('a chart that stays open', () => {
  let serving: TestServing
  let dave: AsPerson
  beforeAll(async () => {
    serving = await serveForTests()
    dave = await serving.signIn('dave')
  })
  afterAll(() => serving.close())

  async function store(...resources: readonly object[]): Promise<void> {
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: resources.map((resource) => ({
        resource,
        request: { method: 'PUT', url: `Observation/${(resource as { id: string }).id}` },
      })),
    }
    const { record, store: into } = serving.container
    const report = await importBundle(parseExact(JSON.stringify(bundle)), 'live.json', {
      record,
      store: into,
      organization: 'harbour-clinic',
    })
    expect(report).toMatchObject({ created: resources.length })
  }

  const weight = (record: string, value: number) => ({
    resourceType: 'Observation',
    id: `${record}-live-weight`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
    subject: { reference: `Patient/${record}` },
    effectiveDateTime: '2026-11-24',
    valueQuantity: { value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
  })

  /** Reads events until one of this name came; fails when the stream ends before. */
  async function until(reader: ReadableStreamDefaultReader<Uint8Array>, name: string): Promise<string> {
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`the stream ended without "${name}": ${text}`)
      text += new TextDecoder().decode(value)
      const found = text.split('\n\n').find((one) => one.startsWith(`event: ${name}\n`))
      if (found !== undefined) return found
    }
  }

  test.each([
    ['somebody else’s record', 'penny', 'jurgen-weiss'],
    ['a record of another organisation', 'dave', 'hana-yamada'],
    ['no record at all', 'dave', 'nobody'],
    ['any record, as administrator', 'admin', 'penny-silva'],
  ])('is not told of %s', async (_what, account, record) => {
    const person = await serving.signIn(account)
    const answer = await person('GET', `/api/records/${record}/events`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: 'record/not-found' })
  })

  test('is not told anything without a session', async () => {
    expect((await fetch(`${serving.origin}/api/records/penny-silva/events`)).status).toBe(401)
  })

  test('is told which types were written in this record and never what they hold', async () => {
    const answer = await dave('GET', '/api/records/penny-silva/events')
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const reader = answer.body?.getReader()
    if (reader === undefined) throw new Error('no body')
    await until(reader, 'open')
    await store(weight('jurgen-weiss', 88))
    await store(weight('penny-silva', 71))
    expect(await until(reader, 'change')).toBe('event: change\ndata: {"types":["Observation"]}')
    await reader.cancel()
  })

  test('is told of what an app writes, creates and deletes', async () => {
    await importTess(serving)
    const { token } = await tokenOver(serving, 'dave', 'patient/*.cruds')
    const reader = (await dave('GET', '/api/records/tess/events')).body?.getReader()
    if (reader === undefined) throw new Error('no body')
    await until(reader, 'open')
    const write = (method: string, path: string, body?: object): Promise<Response> =>
      fetch(`${serving.origin}/fhir/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    expect((await write('POST', 'Observation', weight('tess', 70))).status).toBe(201)
    expect(await until(reader, 'change')).toBe('event: change\ndata: {"types":["Observation"]}')
    expect((await write('DELETE', 'Condition/tess-condition')).status).toBe(204)
    expect(await until(reader, 'change')).toBe('event: change\ndata: {"types":["Condition"]}')
    await reader.cancel()
  })
})
