import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { tokenOver } from '../../http/contract/bearer-record.ts'
import { observation, writing } from './writing.ts'

const mebibyte = 1_048_576

/** Bodies of requests as they come in (reference e.1). */
export function describeBodies(name: string, open: () => Promise<TestServing>): void {
  describe(`bodies ${name}`, () => {
    const { send, serving } = writing(open)
    const post = (body: string | Uint8Array, contentType = 'application/fhir+json') =>
      send('POST', '/Observation', { body, headers: { 'content-type': contentType } })
    const json = JSON.stringify(observation())

    test.each([
      'application/fhir+json',
      'application/json',
      'text/json',
      'Application/FHIR+JSON; charset=UTF-8',
      'application/fhir+json;fhirVersion=4.0',
      'application/fhir+json; fhirVersion="4.0"; charset="utf-8"',
    ])('%s is understood', async (contentType) => {
      expect((await post(json, contentType)).status).toBe(201)
    })

    test.each([
      'application/fhir+xml',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json-patch+json',
      'application/fhir+json; fhirVersion=5.0',
      'application/fhir+json; charset=latin1',
    ])('%s is 415', async (contentType) => {
      const told = await post(json, contentType)
      expect([told.status, told.json.resourceType]).toEqual([415, 'OperationOutcome'])
    })

    test('a patch in another form than JSON Patch is 415', async () => {
      for (const contentType of [
        'application/fhir+json',
        'application/xml-patch+xml',
        'application/merge-patch+json',
      ]) {
        const told = await send('PATCH', '/Observation/tess-lab-1', {
          body: json,
          headers: { 'content-type': contentType },
        })
        expect(told.status).toBe(415)
      }
    })

    test('a compressed body is 415', async () => {
      const told = await send('POST', '/Observation', { body: json, headers: { 'content-encoding': 'gzip' } })
      expect(told.status).toBe(415)
    })

    const inside = (more: string) => `${json.slice(0, -1)},${more}}`
    test.each([
      ['nothing', ''],
      ['blanks', '  \n'],
      ['no JSON', '{"resourceType":"Observation"'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a text', '"Observation"'],
      ['another type', '{"resourceType":"Patient"}'],
      ['no type', '{"status":"final"}'],
      ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
      ['half a character', new Uint8Array([0x22, 0xc3])],
      ['a member twice', inside('"note":[{"text":"a","text":"b"}]')],
      ['null', inside('"note":null')],
      ['an empty list', inside('"note":[]')],
      ['a meta that is a text', inside('"meta":"a"')],
      ['too many levels', inside(`"note":${'['.repeat(5000)}${']'.repeat(5000)}`)],
      ['a null character', inside('"note":[{"text":"\\u0000"}]')],
    ])('%s is 400, with an outcome that shows no piece of it', async (_what, body) => {
      const told = await post(body)
      expect([told.status, told.json.resourceType, told.json.issue[0].severity]).toEqual([
        400,
        'OperationOutcome',
        'error',
      ])
      expect(told.text).not.toMatch(/\bat .*\.ts|node:|JSON\.parse|final/)
    })

    test('a member that stands twice is named with its place', async () => {
      const { json: outcome } = await post(inside('"note":[{"text":"a","text":"b"}]'))
      expect(outcome.issue[0].expression).toEqual(['note[0].text'])
    })

    test('a body begins with a byte order mark at most', async () => {
      expect((await post(`\ufeff${json}`)).status).toBe(201)
    })

    test('who does not say who she is gets 401, whatever she sends', async () => {
      for (const contentType of ['application/fhir+json', 'text/plain']) {
        const told = await fetch(`${serving().origin}/fhir/Observation`, {
          method: 'POST',
          headers: { 'content-type': contentType },
          body: '{',
        })
        expect([told.status, told.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="fhir"'])
      }
    })

    test('a resource of many megabytes is stored and comes back as it was', async () => {
      const note = [{ text: 'æ'.repeat(4 * mebibyte) }]
      const told = await post(JSON.stringify(observation({ note })))
      expect(told.status).toBe(201)
      expect((await send('GET', `/Observation/${told.json.id}`)).json.note).toEqual(note)
    })

    test('a body of more than the limit is 413, said or not said in advance', async () => {
      const told = await post(new Uint8Array(17 * mebibyte).fill(0x20))
      expect([told.status, told.json.issue[0].code]).toEqual([413, 'too-long'])
      const chunked = await sendChunks(serving(), 20)
      expect([chunked.status, JSON.parse(chunked.text).issue[0].code]).toEqual([413, 'too-long'])
    })

    test('a body of a hundred megabytes is not held', async () => {
      const before = process.memoryUsage()
      const peak = { bytes: 0 }
      const { status } = await sendChunks(serving(), 100, () => {
        const { rss } = process.memoryUsage()
        peak.bytes = Math.max(peak.bytes, rss - before.rss)
      })
      expect(status).toBe(413)
      expect(peak.bytes).toBeLessThan(80 * mebibyte)
    })
  })
}

/** Sends blanks in chunks of a megabyte without saying how many they will be, to the end whatever is answered meanwhile. */
async function sendChunks(
  serving: TestServing,
  megabytes: number,
  each: () => void = () => undefined,
): Promise<{ readonly status: number; readonly text: string }> {
  const { token } = await tokenOver(serving, 'dave', 'patient/*.cruds')
  const chunk = Buffer.alloc(mebibyte, 0x20)
  return new Promise((resolve, reject) => {
    const sent = request(`${serving.origin}/fhir/Observation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    const write = async (): Promise<void> => {
      for (let count = 0; count < megabytes; count++) {
        each()
        if (!sent.write(chunk)) await new Promise((drained) => sent.once('drain', drained))
      }
      sent.end()
    }
    write().catch(reject)
  })
}
