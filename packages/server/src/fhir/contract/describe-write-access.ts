import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { categories } from '../../http/contract/bearer-record.ts'
import { observation, type Sent, writing } from './writing.ts'

/** Who may write what (reference a.8, a.10, statements 34, 38, 39, 41). */
export function describeWriteAccess(name: string, open: () => Promise<TestServing>): void {
  describe(`permission to write ${name}`, () => {
    const { send, serving } = writing(open)
    const category = (code: string) => ({ category: [{ coding: [{ system: categories, code }] }] })
    const put = (id: string, sent: Sent & { readonly more?: object } = {}) => {
      const { more = {}, ...rest } = sent
      return send('PUT', `/Observation/${id}`, { body: observation({ id, ...more }), ...rest })
    }
    const versionOf = async (id: string) => (await send('GET', `/Observation/${id}`)).headers.get('etag')

    test.each([
      ['patient/Observation.rs', 403, 403, 403, 403],
      ['patient/Observation.c', 201, 403, 403, 403],
      ['patient/Observation.u', 403, 200, 200, 403],
      ['patient/Observation.d', 403, 403, 403, 204],
      ['patient/Condition.cruds', 403, 403, 403, 403],
      ['patient/Observation.write', 201, 200, 200, 204],
      ['user/Observation.cud', 201, 200, 200, 204],
      ['system/Observation.cud', 403, 403, 403, 403],
      ['', 403, 403, 403, 403],
    ])(
      '%s: create %i, update %i, patch %i, delete %i (statement 34)',
      async (scopes, create, update, patch, remove) => {
        const id = `s-${Math.random().toString(36).slice(2)}`
        await put(id)
        const told = [
          await send('POST', '/Observation', { scopes, body: observation() }),
          await put(id, { scopes, more: { status: 'amended' } }),
          await send('PATCH', `/Observation/${id}`, {
            scopes,
            body: '[{"op":"replace","path":"/status","value":"final"}]',
            headers: { 'content-type': 'application/json-patch+json' },
          }),
          await send('DELETE', `/Observation/${id}`, { scopes }),
        ]
        expect(told.map(({ status }) => status)).toEqual([create, update, patch, remove])
      },
    )

    test('an update shows a patch’s result only to who may read it', async () => {
      await put('shown', { more: { note: [{ text: 'not told' }] } })
      const patched = await send('PATCH', '/Observation/shown', {
        scopes: 'patient/Observation.u',
        body: '[{"op":"replace","path":"/status","value":"amended"}]',
        headers: { 'content-type': 'application/json-patch+json' },
      })
      expect([patched.status, patched.text]).toEqual([200, ''])
    })

    const lab = `patient/Observation.cruds?category=${categories}|laboratory`

    test('under a constraint, what is created meets it (statement 38)', async () => {
      const post = (more: object) => send('POST', '/Observation', { scopes: lab, body: observation(more) })
      expect((await post(category('laboratory'))).status).toBe(201)
      expect((await post(category('vital-signs'))).status).toBe(403)
      expect((await post({})).status).toBe(403)
      expect((await put('new-vital', { scopes: lab, more: category('vital-signs') })).status).toBe(403)
      expect((await send('GET', '/Observation/new-vital')).status).toBe(404)
      expect((await put('new-lab', { scopes: lab, more: category('laboratory') })).status).toBe(201)
    })

    test('under a constraint, the old and the new version of an update meet it (statement 38)', async () => {
      await put('lab', { more: category('laboratory') })
      await put('vital', { more: category('vital-signs') })
      expect((await put('lab', { scopes: lab, more: category('vital-signs') })).status).toBe(403)
      expect((await put('vital', { scopes: lab, more: category('laboratory') })).status).toBe(404)
      expect([await versionOf('lab'), await versionOf('vital')]).toEqual(['W/"1"', 'W/"1"'])
      const body = JSON.stringify([{ op: 'replace', path: '/category/0/coding/0/code', value: 'laboratory' }])
      const headers = { 'content-type': 'application/json-patch+json' }
      expect((await send('PATCH', '/Observation/vital', { scopes: lab, body, headers })).status).toBe(404)
      const away = body.replace('laboratory', 'vital-signs')
      expect((await send('PATCH', '/Observation/lab', { scopes: lab, body: away, headers })).status).toBe(403)
      expect(await versionOf('lab')).toBe('W/"1"')
      const same = { scopes: lab, more: { ...category('laboratory'), status: 'amended' } }
      expect((await put('lab', same)).status).toBe(200)
    })

    test('under a constraint, what does not meet it is not deleted', async () => {
      await put('vital-stays', { more: category('vital-signs') })
      expect((await send('DELETE', '/Observation/vital-stays', { scopes: lab })).status).toBe(204)
      expect((await send('GET', '/Observation/vital-stays')).status).toBe(200)
      await put('lab-goes', { more: category('laboratory') })
      expect((await send('DELETE', '/Observation/lab-goes', { scopes: lab })).status).toBe(204)
      expect((await send('GET', '/Observation/lab-goes')).status).toBe(410)
    })

    test('a token of one record writes in no other: it is as if there was none (statement 39)', async () => {
      const told = await Promise.all(
        ['penny-silva', 'nobody-at-all'].map((id) =>
          send('POST', '/Observation', { body: observation({ subject: { reference: `Patient/${id}` } }) }),
        ),
      )
      const said = told.map(({ status, json }) => [
        status,
        json.issue[0].diagnostics.replace(/Patient\/[\w-]+/, 'Patient/x'),
      ])
      expect(said[0]).toEqual([422, said[1]?.[1]])
      expect(said[1]?.[0]).toBe(422)
    })

    test('what lies in another record is not changed, and its deletion says what that of nothing says', async () => {
      const scopes = 'user/*.cruds'
      const found = await send('GET', '/Observation?patient=penny-silva&_count=1', { scopes, record_id: null })
      const { id } = found.json.entry[0].resource
      expect((await put(id)).status).toBe(404)
      const deletions = [await send('DELETE', `/Observation/${id}`), await send('DELETE', '/Observation/nothing-here')]
      expect(deletions.map(({ status }) => status)).toEqual([204, 204])
      expect((await send('GET', `/Observation/${id}`, { scopes, record_id: null })).status).toBe(200)
    })

    test('a resource stays in its record: another subject is 422 for who may see both', async () => {
      await put('moved')
      const more = { subject: { reference: 'Patient/penny-silva' } }
      const told = await put('moved', { scopes: 'user/*.cruds', record_id: null, more })
      expect(told.status).toBe(422)
      expect((await send('GET', '/Observation/moved')).json.subject.reference).toBe('Patient/tess')
    })

    test.each([
      ['rita', 403],
      // An administrator's token opens nothing of the record at all.
      ['admin', 401],
    ])('%s writes nothing, whatever her token says', async (account, status) => {
      const sent = { account, scopes: 'user/*.cruds', record_id: null }
      const patient = { resourceType: 'Patient', managingOrganization: { reference: 'Organization/harbour-clinic' } }
      const told = [
        await send('POST', '/Observation', { ...sent, body: observation() }),
        await send('DELETE', '/Observation/nothing-here', sent),
        await send('POST', '/Patient', { ...sent, body: patient }),
      ]
      expect(told.map((one) => one.status)).toEqual([status, status, status])
    })

    test('what is shared is written by no account', async () => {
      const sent = { scopes: 'user/*.cruds', record_id: null }
      const body = { resourceType: 'Organization', name: 'New' }
      expect((await send('POST', '/Organization', { ...sent, body })).status).toBe(403)
      const own = { ...body, id: 'harbour-clinic' }
      expect((await send('PUT', '/Organization/harbour-clinic', { ...sent, body: own })).status).toBe(403)
      expect((await send('DELETE', '/Organization/harbour-clinic', sent)).status).toBe(403)
    })

    test('a patient writes in the record that she holds', async () => {
      const body = observation({ subject: { reference: 'Patient/penny-silva' } })
      const sent = { account: 'penny', record_id: 'penny-silva', body }
      expect((await send('POST', '/Observation', sent)).status).toBe(201)
      expect((await send('POST', '/Observation', { ...sent, body: observation() })).status).toBe(422)
    })

    test('a signed-in person’s session writes nothing yet', async () => {
      const dave = await serving().signIn('dave')
      expect((await dave('POST', '/fhir/Observation', observation())).status).toBe(403)
      expect((await dave('DELETE', '/fhir/Observation/tess-lab-1')).status).toBe(403)
      expect((await dave('GET', '/fhir/Observation/tess-lab-1')).status).toBe(200)
    })
  })
}
