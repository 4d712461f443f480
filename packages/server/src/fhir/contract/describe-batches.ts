import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { ask, bundles, keysOf, patchOf, post, put, statusesOf, urn } from './bundles.ts'
import { observation, type Told, writing } from './writing.ts'

/** Batches: every entry as if it were alone (reference e.3, a.8, statement 91). */
export function describeBatches(name: string, open: () => Promise<TestServing>): void {
  describe(`batches ${name}`, () => {
    const { send } = writing(open)
    const { batch } = bundles(send)
    const named = (value: string, more: object = {}) =>
      observation({ identifier: [{ system: 'urn:b', value }], ...more })
    const query = (value: string) => `identifier=urn:b|${value}`
    const issues = ({ json }: Told): readonly unknown[] =>
      json.entry.map(({ response }: Told['json']) => {
        const [issue] = response.outcome?.issue ?? []
        return issue && [issue.code, ...issue.expression]
      })

    test('what is wrong with one is its own answer, and the others go on', async () => {
      const answer = await batch([
        'x',
        ask('ASK', 'Patient'),
        post(named('goes-on')),
        ask('GET', 'Horoscope/1'),
        ask('GET', 'Observation/b-nothing'),
        post(observation({ note: [] })),
        post(observation({ encounter: { reference: 'Encounter/b-nothing' } })),
        ask('PUT', 'Observation'),
        ask('GET', 'Patient?colour:red=blue'),
        ask('GET', 'Patient/$nothing'),
        put('Observation/tess-vital', named('x', { id: 'tess-vital' }), { ifMatch: 'W/"99"' }),
        ask('POST', ''),
      ])
      expect([answer.status, answer.json.type]).toEqual([200, 'batch-response'])
      expect(statusesOf(answer)).toEqual([400, 400, 201, 404, 404, 400, 422, 405, 200, 404, 412, 405])
      expect(issues(answer)).toEqual([
        ['invalid', 'Bundle.entry[0]'],
        ['value', 'Bundle.entry[1].request.method'],
        undefined,
        ['not-supported', 'Bundle.entry[3].request.url'],
        ['not-found', 'Bundle.entry[4]'],
        ['structure', 'Bundle.entry[5].resource.note'],
        ['not-found', 'Bundle.entry[6].resource.encounter.reference'],
        ['not-supported', 'Bundle.entry[7].request.url'],
        undefined,
        ['not-supported', 'Bundle.entry[9]'],
        ['conflict', 'Bundle.entry[10]'],
        ['not-supported', 'Bundle.entry[11].request.url'],
      ])
    })
    test('a scope is asked for each: what it does not cover is that entry’s 403', async () => {
      const answer = await batch(
        [
          ask('GET', 'Observation/tess-vital'),
          ask('GET', 'Condition/tess-condition'),
          ask('GET', 'Condition?patient=Patient/tess'),
          ask('GET', 'Observation?subject:Patient.name=x'),
          ask('GET', 'Observation/tess-vital/_history'),
          post({ resourceType: 'Condition', subject: { reference: 'Patient/tess' } }),
          post(named('scoped')),
          ask('DELETE', 'Condition/tess-condition'),
          ask('GET', 'Patient/tess/$everything'),
        ],
        { scopes: 'patient/Observation.cruds' },
      )
      expect(statusesOf(answer)).toEqual([200, 403, 403, 403, 200, 403, 201, 403, 200])
      expect(
        answer.json.entry[8].resource.entry.every(
          ({ resource }: Told['json']) => resource.resourceType === 'Observation',
        ),
      ).toBe(true)
    })
    test('another person’s record is not there', async () => {
      const answer = await batch([
        ask('GET', 'Patient/penny-silva'),
        ask('GET', 'Observation?patient=Patient/penny-silva'),
        ask('GET', 'Patient/penny-silva/$everything'),
        post(observation({ subject: { reference: 'Patient/penny-silva' } })),
        ask('DELETE', 'Patient/penny-silva'),
      ])
      expect(statusesOf(answer)).toEqual([404, 200, 404, 422, 204])
      // A search by somebody who is not there finds nothing.
      expect(answer.json.entry[1].resource).not.toHaveProperty('entry')
      expect((await send('GET', '/Patient/penny-silva', { scopes: 'user/*.rs', record_id: null })).status).toBe(200)
    })
    test('every interaction works', async () => {
      const first = await batch([
        put('Observation/b-1', named('all', { id: 'b-1' })),
        post(named('once'), { ifNoneExist: query('once') }),
        post(named('once'), { ifNoneExist: query('once') }),
        put(`Observation?${query('conditional')}`, named('conditional')),
        put(`Observation?${query('conditional')}`, named('conditional', { status: 'amended' })),
        patchOf('Observation/b-1', { op: 'replace', path: '/status', value: 'amended' }),
        patchOf(`Observation?${query('once')}`, { op: 'replace', path: '/status', value: 'corrected' }),
      ])
      expect(statusesOf(first)).toEqual([201, 201, 200, 201, 200, 200, 200])
      expect(keysOf(first)[2]).toBe(keysOf(first)[1])
      const second = await batch([
        ask('GET', 'Observation/b-1'),
        ask('HEAD', 'Observation/b-1'),
        ask('GET', 'Observation/b-1?_elements=status'),
        ask('GET', 'Observation/b-1', { ifNoneMatch: 'W/"2"' }),
        ask('GET', 'Observation/b-1/_history/1'),
        ask('GET', 'Observation/b-1/_history'),
        ask('GET', 'Observation/_history?_count=1'),
        ask('GET', '_history?_count=1'),
        ask('GET', `Observation?${query('once')}`),
        ask('GET', `${await base()}/Observation?${query('once')}`),
        ask('GET', '?_type=Observation&_count=1'),
        ask('GET', 'Patient/tess/Observation?_count=1'),
        ask('GET', 'Patient/tess/*?_count=1'),
        ask('GET', 'metadata'),
        ask('GET', 'Observation/$lastn?patient=Patient/tess&category=laboratory'),
        post({ resourceType: 'Parameters' }, { request: { method: 'POST', url: 'Patient/tess/$everything' } }),
        ask('DELETE', `Observation?${query('once')}`),
        ask('DELETE', 'Observation/b-1'),
      ])
      expect(statusesOf(second)).toEqual([...Array(3).fill(200), 304, ...Array(12).fill(200), 204, 204])
      const [read, head, cut, unchanged, old] = second.json.entry
      expect([read.resource.status, read.response.etag]).toEqual(['amended', 'W/"2"'])
      expect([head.resource, head.response.etag, unchanged.resource]).toEqual([undefined, 'W/"2"', undefined])
      expect([cut.resource.status, cut.resource.identifier]).toEqual(['amended', undefined])
      expect(old.resource.status).toBe('final')
      expect((await send('GET', '/Observation/b-1')).status).toBe(410)
    })
    test('a reference to its own fullUrl leads to itself, one to another entry to nothing', async () => {
      const answer = await batch([
        post(named('self', { hasMember: [{ reference: urn(1) }] }), { fullUrl: urn(1) }),
        post(named('other', { hasMember: [{ reference: urn(1) }] }), { fullUrl: urn(2) }),
      ])
      expect(statusesOf(answer)).toEqual([201, 400])
      const [own] = keysOf(answer)
      expect(answer.json.entry[0].resource).toMatchObject({ hasMember: [{ reference: own }] })
    })
    test('an empty one is fine, and Prefer holds for each', async () => {
      expect((await batch([])).json).toEqual({ resourceType: 'Bundle', type: 'batch-response' })
      const minimal = await batch([post(named('prefer'))], { headers: { prefer: 'return=minimal' } })
      expect(Object.keys(minimal.json.entry[0])).toEqual(['response'])
      const strict = await batch([ask('GET', 'Patient?colour=red')], { headers: { prefer: 'handling=strict' } })
      expect(statusesOf(strict)).toEqual([400])
    })
    test('whoever says no token learns nothing', async () => {
      const answer = await fetch(await base(), {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/fhir+json' },
      })
      expect(answer.status).toBe(401)
    })

    async function base(): Promise<string> {
      return (await send('GET', '/metadata')).json.implementation.url
    }
  })
}
