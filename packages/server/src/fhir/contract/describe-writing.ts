import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { observation, writing } from './writing.ts'

/** The interactions that write one resource, over HTTP (reference e.2, statements 87 and 88). */
export function describeWriting(name: string, open: () => Promise<TestServing>): void {
  describe(`writing ${name}`, () => {
    const { send, serving } = writing(open)

    test('a create ignores the id it is sent and answers 201 with the version’s address, tag and time (statement 87)', async () => {
      const told = await send('POST', '/Observation', {
        body: observation({
          id: 'mine',
          meta: { versionId: '77', lastUpdated: '1999-01-01T00:00:00Z', tag: [{ code: 't' }] },
        }),
      })
      expect(told.status).toBe(201)
      const { id, meta } = told.json
      expect(id).not.toBe('mine')
      expect(told.headers.get('location')).toBe(`${serving().origin}/fhir/Observation/${id}/_history/1`)
      expect(told.headers.get('etag')).toBe('W/"1"')
      expect(told.headers.get('last-modified')).toBe(new Date(meta.lastUpdated).toUTCString())
      expect(meta).toMatchObject({ versionId: '1', tag: [{ code: 't' }] })
      const read = await send('GET', `/Observation/${id}`)
      expect(read.text).toBe(told.text)
      expect((await send('GET', `/Observation?_id=${id}`)).json.entry).toHaveLength(1)
    })

    test('an update needs the id of its address (statement 87)', async () => {
      for (const body of [observation({ id: 'other' }), observation(), observation({ id: 7 })]) {
        const told = await send('PUT', '/Observation/unequal', { body })
        expect([told.status, told.json.issue[0].expression]).toEqual([400, ['Observation.id']])
      }
    })

    test('an update makes a new version; where nothing was, it creates', async () => {
      const first = await send('PUT', '/Observation/put-1', { body: observation({ id: 'put-1' }) })
      expect([first.status, first.headers.get('etag')]).toEqual([201, 'W/"1"'])
      expect(first.headers.get('location')).toBe(`${serving().origin}/fhir/Observation/put-1/_history/1`)
      const second = await send('PUT', '/Observation/put-1', { body: observation({ id: 'put-1', status: 'amended' }) })
      expect([second.status, second.headers.get('etag'), second.headers.get('location')]).toEqual([200, 'W/"2"', null])
      expect((await send('GET', '/Observation/put-1/_history/1')).json.status).toBe('final')
    })

    test('an update that says the same makes no version', async () => {
      const body = observation({ id: 'same' })
      await send('PUT', '/Observation/same', { body })
      const again = await send('PUT', '/Observation/same', { body })
      expect([again.status, again.headers.get('etag')]).toEqual([200, 'W/"1"'])
    })

    test('a stale If-Match is 412 and changes nothing, a true one writes (statement 87)', async () => {
      await send('PUT', '/Observation/match', { body: observation({ id: 'match' }) })
      const put = (ifMatch: string, status: string) =>
        send('PUT', '/Observation/match', {
          body: observation({ id: 'match', status }),
          headers: { 'if-match': ifMatch },
        })
      expect((await put('W/"1"', 'amended')).status).toBe(200)
      const stale = await put('W/"1"', 'corrected')
      expect([stale.status, stale.json.issue[0].code]).toEqual([412, 'conflict'])
      expect((await send('GET', '/Observation/match')).json.status).toBe('amended')
      expect((await put('"2"', 'corrected')).status).toBe(200)
      expect((await put('2', 'final')).status).toBe(400)
    })

    test('If-Match on what is not there is 412; If-None-Match: * writes only there', async () => {
      const put = (headers: Record<string, string>) =>
        send('PUT', '/Observation/none', { body: observation({ id: 'none' }), headers })
      expect((await put({ 'if-match': 'W/"1"' })).status).toBe(412)
      expect((await put({ 'if-none-match': '*' })).status).toBe(201)
      expect((await put({ 'if-none-match': '*' })).status).toBe(412)
    })

    test('what was deleted is 410, its versions stay, no search finds it, and a PUT revives it (statement 88)', async () => {
      const body = observation({ id: 'gone' })
      await send('PUT', '/Observation/gone', { body })
      const deleted = await send('DELETE', '/Observation/gone')
      expect([deleted.status, deleted.text, deleted.headers.get('etag')]).toEqual([204, '', 'W/"2"'])
      expect((await send('GET', '/Observation/gone')).status).toBe(410)
      expect((await send('GET', '/Observation/gone/_history/1')).status).toBe(200)
      expect((await send('GET', '/Observation/gone/_history/2')).status).toBe(410)
      expect((await send('GET', '/Observation?_id=gone')).json.entry).toBeUndefined()
      expect((await send('DELETE', '/Observation/gone')).status).toBe(204)
      expect((await send('DELETE', '/Observation/never-there')).status).toBe(204)
      const revived = await send('PUT', '/Observation/gone', { body })
      expect([revived.status, revived.headers.get('etag')]).toEqual([201, 'W/"3"'])
      expect((await send('GET', '/Observation?_id=gone')).json.entry).toHaveLength(1)
    })

    test('a delete on the condition of a version', async () => {
      await send('PUT', '/Observation/del', { body: observation({ id: 'del' }) })
      const at = (version: string) => send('DELETE', '/Observation/del', { headers: { 'if-match': `W/"${version}"` } })
      expect((await at('2')).status).toBe(412)
      expect((await at('1')).status).toBe(204)
      expect((await at('1')).status).toBe(412)
    })

    test('Prefer says what the body is; a failure is an outcome whatever was preferred (e.1)', async () => {
      const post = (prefer: string, body: unknown = observation()) =>
        send('POST', '/Observation', { body, headers: { prefer } })
      expect((await post('return=minimal')).text).toBe('')
      expect((await post('return=representation')).json.resourceType).toBe('Observation')
      const outcome = await post('return=OperationOutcome')
      expect([outcome.status, outcome.json.resourceType, outcome.json.issue[0].severity]).toEqual([
        201,
        'OperationOutcome',
        'information',
      ])
      expect((await post('return=minimal', {})).json.resourceType).toBe('OperationOutcome')
    })

    test('numbers keep their digits through a create and a patch (R4 §2.6.0.1)', async () => {
      const body = JSON.stringify(observation({ valueQuantity: { value: '#', unit: 'mmol/L' } })).replace('"#"', '1.50')
      const told = await send('POST', '/Observation', { body })
      expect(told.text).toContain('"value":1.50')
      const patched = await send('PATCH', `/Observation/${told.json.id}`, {
        body: '[{"op":"add","path":"/valueQuantity/code","value":"x"},{"op":"add","path":"/component","value":[{"code":{"text":"c"},"valueQuantity":{"value":2.00}}]}]',
        headers: { 'content-type': 'application/json-patch+json' },
      })
      expect(patched.status).toBe(200)
      expect(patched.text).toContain('"value":1.50')
      expect(patched.text).toContain('"value":2.00')
    })

    test('what was cut for an answer is refused as an update (e.1)', async () => {
      await send('PUT', '/Observation/cut', { body: observation({ id: 'cut' }) })
      const cut = await send('GET', '/Observation/cut?_elements=status')
      expect((await send('PUT', '/Observation/cut', { body: cut.json })).status).toBe(422)
    })

    test('_elements and _pretty shape the answer of a write too', async () => {
      const told = await send('POST', '/Observation?_elements=status&_pretty=true', { body: observation() })
      expect(told.text).toContain('\n')
      expect(told.json.status).toBe('final')
      expect(told.json.subject).toBeUndefined()
    })
  })
}
