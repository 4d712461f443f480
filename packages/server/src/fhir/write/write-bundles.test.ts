import { describe, expect, test } from 'vitest'
import { FhirError } from '../fhir-error.ts'
import { entryAnswer } from '../interactions/entry-answer.ts'
import { answerOfError, writeBundleResponse } from './write-bundle-response.ts'
import { writeHistory } from './write-history.ts'

const base = 'http://127.0.0.1:7000/fhir'
const version = { type: 'Observation', id: 'o', version: 2, updated: '2026-03-03T08:00:00.000Z' }
const text = '{"resourceType":"Observation","id":"o","valueQuantity":{"value":1.50}}'

describe('the answer to a batch or transaction (smart-on-fhir e.3)', () => {
  test('a failed entry says its status and why', () => {
    const answer = answerOfError(new FhirError(412, 'conflict', 'Another "version" is there.'))
    expect(JSON.parse(writeBundleResponse('batch', [answer]))).toEqual({
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: [
        {
          response: {
            status: '412 Precondition Failed',
            outcome: {
              resourceType: 'OperationOutcome',
              issue: [{ severity: 'error', code: 'conflict', diagnostics: 'Another "version" is there.' }],
            },
          },
        },
      ],
    })
  })
  test('an empty one has no entry: FHIR has no empty lists', () => {
    expect(writeBundleResponse('transaction', [])).toBe('{"resourceType":"Bundle","type":"transaction-response"}')
  })
  test('one entry for each, in the order of the request, with status, location, etag and time', () => {
    const written = writeBundleResponse('transaction', [
      entryAnswer({ status: 201, version }, base, true),
      { status: 204 },
      entryAnswer({ status: 200, body: text, version: { ...version, version: 3 } }, base, true),
    ])
    const lastModified = version.updated
    expect(JSON.parse(written).entry).toEqual([
      {
        response: { status: '201 Created', location: `${base}/Observation/o/_history/2`, etag: 'W/"2"', lastModified },
      },
      { response: { status: '204 No Content' } },
      {
        resource: JSON.parse(text),
        response: { status: '200 OK', location: `${base}/Observation/o/_history/3`, etag: 'W/"3"', lastModified },
      },
    ])
    // The stored text is in it as it is: digits stay.
    expect(written).toContain(text)
  })
})

describe('a history (smart-on-fhir e.2)', () => {
  const links = [{ relation: 'self' as const, url: `${base}/Observation/o/_history?_count=3` }]
  const versions = [
    { ...version, version: 4, deleted: false, text },
    { ...version, version: 3, deleted: true, text: '{}' },
    { ...version, version: 2, deleted: false, text },
    { ...version, version: 1, deleted: false, text },
  ]
  const written = writeHistory({ versions, links, ignored: [] }, base)
  const bundle = JSON.parse(written)
  test('tells each version by request and response, newest first', () => {
    const told = bundle.entry.map((entry: Record<string, Record<string, unknown>>) => [
      entry.request?.method,
      entry.request?.url,
      entry.response?.status,
      entry.response?.etag,
    ])
    expect(told).toEqual([
      ['PUT', 'Observation/o', '200 OK', 'W/"4"'],
      ['DELETE', 'Observation/o', '204 No Content', 'W/"3"'],
      ['PUT', 'Observation/o', '200 OK', 'W/"2"'],
      ['POST', 'Observation', '201 Created', 'W/"1"'],
    ])
  })
  test('has no resource for a deletion, and the stored text for all others', () => {
    expect(bundle.entry.map((entry: object) => 'resource' in entry)).toEqual([true, false, true, true])
    expect(written.split(text)).toHaveLength(4)
  })
  test('names each entry without its version (Bundle invariant bdl-8) and the links', () => {
    expect(new Set(bundle.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl))).toEqual(
      new Set([`${base}/Observation/o`]),
    )
    expect({ type: bundle.type, link: bundle.link }).toEqual({ type: 'history', link: links })
    expect(JSON.parse(writeHistory({ versions: [], links, ignored: [] }, base))).toEqual({
      resourceType: 'Bundle',
      type: 'history',
      link: links,
    })
  })
  test('tells what was left out beside an entry of its own, which has a request and a response (bdl-3, bdl-4) and no resource', () => {
    const { entry } = JSON.parse(writeHistory({ versions, links, ignored: ['colour', 'x'.repeat(100)] }, base))
    expect(entry.slice(0, -1)).toEqual(bundle.entry)
    expect(entry.at(-1)).toEqual({
      request: { method: 'GET', url: links[0]?.url },
      response: {
        status: '200 OK',
        outcome: {
          resourceType: 'OperationOutcome',
          issue: [
            {
              severity: 'warning',
              code: 'not-supported',
              diagnostics: `Not known and left out: colour, ${'x'.repeat(64)}`,
            },
          ],
        },
      },
    })
  })
})
