import { describe, expect, test } from 'vitest'
import { type Answer, callerOf, idsOf, issuesOf, type Resource } from '../caller.ts'
import type { Served } from '../served.ts'

/** Conditional create, update, patch and delete: the table of e.2 (statement 89). */
export function conditionalSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const system = 'urn:chartroom:conditional'
  const observation = (value: string, more: object = {}): Resource => ({
    resourceType: 'Observation',
    status: 'final',
    identifier: [{ system, value }],
    code: { text: 'first' },
    subject: { reference: 'Patient/cf-conditional' },
    ...more,
  })
  const query = (value: string): string => `identifier=${system}|${value}`
  const post = (value: string, headers: Record<string, string> = {}): Promise<Answer> =>
    dave.ask('POST', 'Observation', { body: observation(value), headers })
  const found = async (value: string): Promise<readonly string[]> =>
    idsOf((await dave.get(`Observation?${query(value)}`)).body)
  /** So many observations under a number of their own. */
  const given = async (value: string, count: number): Promise<readonly string[]> => {
    for (let at = 0; at < count; at++) expect((await post(value)).status).toBe(201)
    return found(value)
  }
  const patch = (value: string): Promise<Answer> =>
    dave.ask('PATCH', `Observation?${query(value)}`, {
      body: [{ op: 'replace', path: '/code/text', value: 'patched' }],
      type: 'application/json-patch+json',
    })

  describe('create with If-None-Exist', () => {
    const ifNone = (value: string): Record<string, string> => ({ 'if-none-exist': query(value) })

    test('89 conditional create, no match: 201', async () => {
      const answer = await post('c0', ifNone('c0'))
      expect([answer.status, await found('c0')]).toEqual([201, [answer.body.id]])
    })

    test('89 conditional create, one match: 200, nothing changes, Location of the match', async () => {
      const [id] = await given('c1', 1)
      const answer = await post('c1', ifNone('c1'))
      expect([answer.status, await found('c1')]).toEqual([200, [id]])
      expect(answer.headers.get('location')).toBe(`${served().base}/Observation/${id}/_history/1`)
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })

    test('89 conditional create, several matches: 412', async () => {
      await given('c2', 2)
      const answer = await post('c2', ifNone('c2'))
      expect([answer.status, issuesOf(answer.body).length, (await found('c2')).length]).toEqual([412, 1, 2])
    })

    test('89 of eight conditional creates at once one creates', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => post('c-race', ifNone('c-race'))))
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array(7).fill(200), 201])
      expect((await found('c-race')).length).toBe(1)
    })
  })

  describe('update by a query', () => {
    const put = (value: string, more: object = {}): Promise<Answer> =>
      dave.ask('PUT', `Observation?${query(value)}`, {
        body: observation(value, { code: { text: 'second' }, ...more }),
      })

    test('89 conditional update, no match and no id: creates with 201', async () => {
      const answer = await put('u0')
      expect([answer.status, await found('u0')]).toEqual([201, [answer.body.id]])
      expect(answer.headers.get('location')).toContain(`/Observation/${answer.body.id}/_history/`)
    })

    test('89 conditional update, no match and an id: update as create, or a refusal', async () => {
      const answer = await put('u0-id', { id: 'cf-conditional-update' })
      expect([201, 400, 405, 409, 412]).toContain(answer.status)
      expect(await found('u0-id')).toEqual(answer.status === 201 ? ['cf-conditional-update'] : [])
    })

    test.each([
      ['no id', () => ({})],
      ['the same id', (id: string) => ({ id })],
    ])('89 conditional update, one match and %s: updates', async (what, more) => {
      const value = `u1-${what.replaceAll(' ', '-')}`
      const [id = ''] = await given(value, 1)
      const answer = await put(value, more(id))
      expect([answer.status, answer.body.id, answer.headers.get('etag')]).toEqual([200, id, 'W/"2"'])
      expect(answer.body.code).toEqual({ text: 'second' })
    })

    test('89 conditional update, one match and another id: 400', async () => {
      const [id] = await given('u1-other', 1)
      expect((await put('u1-other', { id: 'cf-another' })).status).toBe(400)
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })

    test('89 conditional update, several matches: 412', async () => {
      const ids = await given('u2', 2)
      expect((await put('u2')).status).toBe(412)
      for (const id of ids) expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })
  })

  describe('patch by a query', () => {
    test('89 conditional patch, no match: 404', async () => {
      expect((await patch('p0')).status).toBe(404)
    })

    test('89 conditional patch, one match: patches it', async () => {
      const [id] = await given('p1', 1)
      const answer = await patch('p1')
      expect([answer.status, answer.body.id, answer.body.code]).toEqual([200, id, { text: 'patched' }])
    })

    test('89 conditional patch, several matches: 412', async () => {
      const [id] = await given('p2', 2)
      expect((await patch('p2')).status).toBe(412)
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })
  })

  describe('delete by a query', () => {
    const remove = (value: string): Promise<Answer> => dave.ask('DELETE', `Observation?${query(value)}`)

    test('89 conditional delete, no match: 204', async () => {
      expect((await remove('d0')).status).toBe(204)
    })

    test('89 conditional delete, one match: deletes it', async () => {
      const [id] = await given('d1', 1)
      expect((await remove('d1')).status).toBe(204)
      expect((await dave.get(`Observation/${id}`)).status).toBe(410)
    })

    test('89 conditional delete, several matches: 412, or all as metadata declares', async () => {
      await given('d2', 2)
      const { body } = await dave.get('metadata')
      const [rest] = body.rest as readonly { resource: readonly { type: string; conditionalDelete: string }[] }[]
      const multiple = rest?.resource.find(({ type }) => type === 'Observation')?.conditionalDelete === 'multiple'
      expect((await remove('d2')).status).toBe(multiple ? 204 : 412)
      expect((await found('d2')).length).toBe(multiple ? 0 : 2)
    })
  })

  describe('a condition that is none is refused', () => {
    test.each([
      ['empty', ''],
      ['of an unknown parameter alone', 'colour=red'],
      ['of an empty value', 'identifier='],
      ['of a result parameter alone', '_count=1'],
      ['with a modifier that is unknown', 'identifier:sounds=x'],
    ])('89 a condition %s', async (_what, condition) => {
      const body = observation('none')
      const operations = { body: [], type: 'application/json-patch+json' }
      const answers = [
        await dave.ask('PUT', `Observation?${condition}`, { body }),
        await dave.ask('PATCH', `Observation?${condition}`, operations),
        await dave.ask('DELETE', `Observation?${condition}`),
        // An empty header is no header to some senders: what stands in it then is no condition.
        ...(condition === ''
          ? []
          : [await dave.ask('POST', 'Observation', { body, headers: { 'if-none-exist': condition } })]),
      ]
      for (const answer of answers)
        expect([[400, 405, 412].includes(answer.status), answer.status]).toEqual([true, answer.status])
      expect(await found('none')).toEqual([])
    })
  })

  test('89 a condition runs with the permissions of whoever sends it', async () => {
    // The other clinic's person exists, and whoever may not see him must not learn it.
    const headers = { 'if-none-exist': 'identifier=urn:chartroom:suites|O-1' }
    const body = {
      resourceType: 'Patient',
      name: [{ family: 'Probe' }],
      managingOrganization: { reference: 'Organization/harbour-clinic' },
    }
    const answer = await dave.ask('POST', 'Patient', { body, headers })
    expect(answer.headers.get('location') ?? '').not.toContain('cf-otto')
    expect(answer.status).not.toBe(200)
  })
}
