import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { observation, type Sent, writing } from './writing.ts'

/** Writes on the condition of a search (reference e.2, statement 89). */
export function describeConditionalWriting(name: string, open: () => Promise<TestServing>): void {
  describe(`conditional writing ${name}`, () => {
    const { send } = writing(open)
    const identified = (value: string, more: object = {}) =>
      observation({ identifier: [{ system: 'urn:w', value }], ...more })
    const query = (value: string) => `identifier=urn:w|${value}`
    const createOnce = (value: string, sent: Sent = {}) =>
      send('POST', '/Observation', { body: identified(value), ...sent, headers: { 'if-none-exist': query(value) } })
    const found = async (value: string): Promise<readonly string[]> =>
      ((await send('GET', `/Observation?${query(value)}`)).json.entry ?? []).map(
        (entry: { resource: { id: string } }) => entry.resource.id,
      )
    const twice = async (value: string): Promise<void> => {
      for (const _ of [1, 2]) await send('POST', '/Observation', { body: identified(value) })
    }
    const patchBody = '[{"op":"replace","path":"/status","value":"amended"}]'
    const patchHeaders = { 'content-type': 'application/json-patch+json' }

    test('a create: none creates, one is 200 with its address and changes nothing, several are 412', async () => {
      const first = await createOnce('c1')
      expect(first.status).toBe(201)
      const second = await createOnce('c1')
      expect([second.status, second.headers.get('location')]).toEqual([200, first.headers.get('location')])
      expect(second.text).toBe(first.text)
      expect(await found('c1')).toEqual([first.json.id])
      await twice('c2')
      const several = await createOnce('c2')
      expect([several.status, several.json.issue[0].code]).toEqual([412, 'multiple-matches'])
      expect(await found('c2')).toHaveLength(2)
    })

    test('an update: none without an id creates, none with a free id creates it, one updates it, several are 412', async () => {
      const put = (value: string, more: object = {}) =>
        send('PUT', `/Observation?${query(value)}`, { body: identified(value, more) })
      const created = await put('u1')
      expect(created.status).toBe(201)
      const updated = await put('u1', { status: 'amended' })
      expect([updated.status, updated.json.id, updated.headers.get('etag')]).toEqual([200, created.json.id, 'W/"2"'])
      expect((await put('u1', { id: created.json.id, status: 'corrected' })).headers.get('etag')).toBe('W/"3"')
      expect((await put('u1', { id: 'another' })).status).toBe(400)
      const named = await put('u2', { id: 'u-two' })
      expect([named.status, named.json.id]).toEqual([201, 'u-two'])
      const taken = await put('u3', { id: 'u-two' })
      expect([taken.status, taken.json.issue[0].code]).toEqual([409, 'conflict'])
      await twice('u4')
      expect((await put('u4')).status).toBe(412)
    })

    test('a patch: none is 404, one is patched, several are 412', async () => {
      const patch = (value: string) =>
        send('PATCH', `/Observation?${query(value)}`, { body: patchBody, headers: patchHeaders })
      expect((await patch('p1')).status).toBe(404)
      const { json } = await createOnce('p1')
      const patched = await patch('p1')
      expect([patched.status, patched.json.id, patched.json.status]).toEqual([200, json.id, 'amended'])
      await twice('p2')
      expect((await patch('p2')).status).toBe(412)
    })

    test('a delete: none and one are 204, several are 412 and stay', async () => {
      const remove = (value: string) => send('DELETE', `/Observation?${query(value)}`)
      expect((await remove('d1')).status).toBe(204)
      await createOnce('d1')
      expect((await remove('d1')).status).toBe(204)
      expect(await found('d1')).toEqual([])
      await twice('d2')
      expect((await remove('d2')).status).toBe(412)
      expect(await found('d2')).toHaveLength(2)
    })

    test.each([
      '',
      '?',
      '?identifier=',
      '?_format=json',
      '?nothing=1',
      '?code=%7C',
      '?_summary=true',
      '?_sort=date',
      '?horoscope:exact=a',
    ])('a condition of "%s" is refused: it is never everything', async (condition) => {
      const told = [
        await send('PUT', `/Observation${condition}`, { body: observation() }),
        await send('PATCH', `/Observation${condition}`, { body: patchBody, headers: patchHeaders }),
        await send('DELETE', `/Observation${condition}`),
      ]
      expect(told.map(({ status }) => status)).toEqual([400, 400, 400])
      const create = await send('POST', '/Observation', {
        body: observation(),
        headers: { 'if-none-exist': condition.slice(1) },
      })
      // Without any condition a create is a plain one: an empty header is a condition that says nothing.
      expect(create.status).toBe(400)
    })

    test('the search runs with the caller’s permission: no right to search is no condition', async () => {
      const scopes = 'patient/Observation.crud'
      expect((await createOnce('s1', { scopes })).status).toBe(403)
      expect((await send('DELETE', `/Observation?${query('s1')}`, { scopes })).status).toBe(403)
    })

    test('what the caller may not see is not found by a condition', async () => {
      await send('POST', '/Observation', { body: identified('x1') })
      const scopes = 'patient/Observation.cruds?status=preliminary'
      const body = identified('x1', { status: 'preliminary' })
      const told = await send('POST', '/Observation', { scopes, body, headers: { 'if-none-exist': query('x1') } })
      expect(told.status).toBe(201)
    })

    test('a create needs the right to create, also where its condition finds one', async () => {
      await createOnce('r1')
      expect((await createOnce('r1', { scopes: 'patient/Observation.rus' })).status).toBe(403)
    })

    test('of many at once that are to exist once, one is created', async () => {
      const told = await Promise.all(Array.from({ length: 12 }, () => createOnce('race')))
      expect(told.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 11 }, () => 200), 201])
      expect(await found('race')).toHaveLength(1)
    })

    test('of many conditional updates at once the first creates and the others update', async () => {
      const put = (at: number) =>
        send('PUT', `/Observation?${query('race-u')}`, { body: identified('race-u', { valueInteger: at }) })
      const told = await Promise.all(Array.from({ length: 8 }, (_, at) => put(at)))
      expect(told.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 7 }, () => 200), 201])
      expect(await found('race-u')).toHaveLength(1)
    })

    test('of many updates on one version exactly one wins', async () => {
      await send('PUT', '/Observation/one', { body: observation({ id: 'one' }) })
      const put = (at: number) =>
        send('PUT', '/Observation/one', {
          body: observation({ id: 'one', valueInteger: at }),
          headers: { 'if-match': 'W/"1"' },
        })
      const told = await Promise.all(Array.from({ length: 16 }, (_, at) => put(at)))
      const won = told.filter(({ status }) => status === 200)
      expect([won.length, told.filter(({ status }) => status === 412).length]).toEqual([1, 15])
      const now = await send('GET', '/Observation/one')
      expect([now.headers.get('etag'), now.json.valueInteger]).toEqual(['W/"2"', won[0]?.json.valueInteger])
    })

    test('of many creates at one id with If-None-Match: * exactly one wins', async () => {
      const put = (at: number) =>
        send('PUT', '/Observation/first', {
          body: observation({ id: 'first', valueInteger: at }),
          headers: { 'if-none-match': '*' },
        })
      const told = await Promise.all(Array.from({ length: 16 }, (_, at) => put(at)))
      expect(told.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 15 }, () => 412)])
    })

    test('no patch of many at once is lost', async () => {
      await send('PUT', '/Observation/sum', { body: observation({ id: 'sum', note: [{ text: 'begun' }] }) })
      const add = (at: number) =>
        send('PATCH', '/Observation/sum', {
          body: JSON.stringify([{ op: 'add', path: '/note/-', value: { text: `n${at}` } }]),
          headers: patchHeaders,
        })
      const told = await Promise.all(Array.from({ length: 12 }, (_, at) => add(at)))
      expect(told.map(({ status }) => status)).toEqual(told.map(() => 200))
      const { json } = await send('GET', '/Observation/sum')
      expect(json.note.map(({ text }: { text: string }) => text).sort()).toEqual(
        ['begun', ...told.map((_, at) => `n${at}`)].sort(),
      )
      expect(json.meta.versionId).toBe('13')
    })
  })
}
