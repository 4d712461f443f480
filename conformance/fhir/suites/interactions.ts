import { describe, expect, test } from 'vitest'
import { type Answer, callerOf, entriesOf, issuesOf, matchesOf, type Resource } from '../caller.ts'
import type { Served } from '../served.ts'

/** read, vread, create, update, patch, delete and their versions (e.2; statements 87 and 88). */
export function interactionsSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const subject = { reference: 'Patient/cf-interactions' }
  const observation = (more: object = {}): Resource => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'first' },
    subject,
    ...more,
  })
  const create = async (more: object = {}): Promise<Answer & { readonly id: string }> => {
    const answer = await dave.ask('POST', 'Observation', { body: observation(more) })
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.any(String)])
    return { ...answer, id: String(answer.body.id) }
  }
  const put = (id: string, more: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
    dave.ask('PUT', `Observation/${id}`, { body: observation({ id, ...more }), headers })
  const versionOf = ({ body }: Answer): string => String((body.meta as { versionId: string }).versionId)

  describe('create', () => {
    test('87 create: 201, Location with _history, ETag, Last-Modified, an id of ours', async () => {
      const answer = await create({ id: 'cf-mine', meta: { versionId: '99', lastUpdated: '2001-01-01T00:00:00Z' } })
      const { id, headers } = answer
      expect(id).not.toBe('cf-mine')
      expect(id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
      const version = versionOf(answer)
      expect(headers.get('location')).toBe(`${served().base}/Observation/${id}/_history/${version}`)
      expect(headers.get('etag')).toBe(`W/"${version}"`)
      expect(Date.parse(headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 60_000)
      expect((await dave.get(`Observation/${id}`)).body).toEqual(answer.body)
    })

    test('e.1 versionId and lastUpdated of the sender are ignored', async () => {
      const answer = await create({ meta: { versionId: '99', lastUpdated: '2001-01-01T00:00:00Z' } })
      expect(answer.body.meta).not.toMatchObject({ versionId: '99' })
      expect((answer.body.meta as { lastUpdated: string }).lastUpdated).not.toMatch(/^2001/)
    })

    test.each([
      ['minimal', ''],
      ['representation', 'Observation'],
      ['OperationOutcome', 'OperationOutcome'],
    ])('e.1 Prefer: return=%s of a create and an update', async (preferred, type) => {
      const headers = { prefer: `return=${preferred}` }
      const created = await dave.ask('POST', 'Observation', { body: observation(), headers })
      expect([created.status, created.body.resourceType]).toEqual([201, type])
      expect(issuesOf(created.body).every((issue) => !/^(error|fatal)/.test(issue))).toBe(true)
      const id = /Observation\/([^/]+)\/_history/.exec(created.headers.get('location') ?? '')?.[1] ?? ''
      const updated = await put(id, { status: 'amended' }, headers)
      expect([updated.status, updated.body.resourceType, updated.headers.get('etag')]).toEqual([200, type, 'W/"2"'])
    })
  })

  describe('update', () => {
    test('87 update: 200, a new version, and the body is the new one', async () => {
      const { id } = await create()
      const answer = await put(id, { code: { text: 'second' } })
      expect([answer.status, answer.headers.get('etag'), answer.body.code]).toEqual([200, 'W/"2"', { text: 'second' }])
      expect((await dave.get(`Observation/${id}`)).body).toEqual(answer.body)
    })

    test.each([
      ['another id', { id: 'cf-other' }],
      ['no id', { id: undefined }],
    ])('87 update with %s in the body: 400, and nothing changes', async (_what, wrong) => {
      const { id } = await create()
      const answer = await put(id, wrong)
      expect([answer.status, issuesOf(answer.body).length]).toEqual([400, 1])
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })

    test('87 stale If-Match: 412, of update, patch and delete; a true one goes through, weak or not', async () => {
      const { id } = await create()
      await put(id, { code: { text: 'second' } })
      const stale = { 'if-match': 'W/"1"' }
      expect((await put(id, {}, stale)).status).toBe(412)
      const operations = [{ op: 'replace', path: '/status', value: 'amended' }]
      const patch = { body: operations, type: 'application/json-patch+json' }
      expect((await dave.ask('PATCH', `Observation/${id}`, { ...patch, headers: stale })).status).toBe(412)
      expect((await dave.ask('DELETE', `Observation/${id}`, { headers: stale })).status).toBe(412)
      expect((await put(id, { code: { text: 'third' } }, { 'if-match': 'W/"2"' })).status).toBe(200)
      expect((await put(id, { code: { text: 'fourth' } }, { 'if-match': '"3"' })).status).toBe(200)
      expect((await dave.ask('DELETE', `Observation/${id}`, { headers: { 'if-match': 'W/"4"' } })).status).toBe(204)
    })

    test('87 of ten updates at once with one If-Match exactly one wins', async () => {
      const { id } = await create()
      const race = Array.from({ length: 10 }, (_, at) =>
        put(id, { code: { text: `racer ${at}` } }, { 'if-match': 'W/"1"' }),
      )
      const statuses = (await Promise.all(race)).map(({ status }) => status).sort()
      expect(statuses).toEqual([200, ...Array(9).fill(412)])
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"2"')
    })

    test('e.2 PUT to an id that was never there creates, or is refused as metadata declares', async () => {
      const { body } = await dave.get('metadata')
      const [rest] = body.rest as readonly { resource: readonly { type: string; updateCreate: boolean }[] }[]
      const declared = rest?.resource.find(({ type }) => type === 'Observation')?.updateCreate
      const answer = await put('cf-by-update')
      if (declared === true) {
        expect([answer.status, answer.headers.get('location')]).toEqual([
          201,
          `${served().base}/Observation/cf-by-update/_history/1`,
        ])
      } else expect(answer.status).toBe(405)
    })

    test('e.1 a cut resource carries SUBSETTED and is refused as an update', async () => {
      const { id } = await create()
      const cut = await dave.get(`Observation/${id}?_elements=code`)
      expect(JSON.stringify(cut.body.meta)).toContain('SUBSETTED')
      const answer = await dave.ask('PUT', `Observation/${id}`, { body: cut.body })
      expect([400, 422]).toContain(answer.status)
    })
  })

  describe('patch', () => {
    const patch = (id: string, operations: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      dave.ask('PATCH', `Observation/${id}`, { body: operations, type: 'application/json-patch+json', headers })

    test('e.2 JSON Patch changes what it names, as a new version', async () => {
      const { id } = await create({ note: [{ text: 'a' }] })
      const answer = await patch(id, [
        { op: 'test', path: '/status', value: 'final' },
        { op: 'replace', path: '/status', value: 'amended' },
        { op: 'add', path: '/note/-', value: { text: 'b' } },
        { op: 'remove', path: '/note/0' },
      ])
      expect([answer.status, answer.headers.get('etag')]).toEqual([200, 'W/"2"'])
      expect(answer.body).toMatchObject({ status: 'amended', note: [{ text: 'b' }] })
    })

    test('e.2 a generated narrative does not outlive a patch', async () => {
      const div = '<div xmlns="http://www.w3.org/1999/xhtml">first</div>'
      const { id } = await create({ text: { status: 'generated', div } })
      const answer = await patch(id, [{ op: 'replace', path: '/code/text', value: 'second' }])
      expect([answer.status, answer.body.text]).toEqual([200, undefined])
    })

    test.each([
      ['a test that fails', [{ op: 'test', path: '/status', value: 'amended' }], [409, 422, 400]],
      ['a path that is not there', [{ op: 'remove', path: '/note/7' }], [400, 422]],
      ['an operation that is none', [{ op: 'divine', path: '/status' }], [400]],
      ['another id', [{ op: 'replace', path: '/id', value: 'cf-x' }], [400, 422]],
      ['another type', [{ op: 'replace', path: '/resourceType', value: 'Condition' }], [400, 422]],
      ['an index with a zero before it', [{ op: 'replace', path: '/note/01', value: {} }], [400, 422]],
    ])('e.2 patch with %s is refused whole', async (_what, operations, statuses) => {
      const { id } = await create({ note: [{ text: 'a' }, { text: 'b' }] })
      const answer = await patch(id, operations)
      expect([statuses.includes(answer.status), answer.status]).toEqual([true, answer.status])
      expect(answer.body.resourceType).toBe('OperationOutcome')
      expect((await dave.get(`Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })

    test('e.2 patch of an unknown id is 404, of a deleted one 404 or 410; a body of another type 415', async () => {
      expect((await patch('cf-nobody', [])).status).toBe(404)
      const { id } = await create()
      const other = await dave.ask('PATCH', `Observation/${id}`, { body: '{}', type: 'application/merge-patch+json' })
      expect(other.status).toBe(415)
      await dave.ask('DELETE', `Observation/${id}`)
      expect([404, 410]).toContain((await patch(id, [{ op: 'replace', path: '/status', value: 'final' }])).status)
    })
  })

  describe('delete', () => {
    test('88 deleted: read 410, older versions 200, the deletion 410, search misses it, again 204, PUT revives with 201', async () => {
      const { id } = await create({ identifier: [{ system: 'urn:chartroom:deleted', value: '1' }] })
      const query = 'Observation?patient=cf-interactions&identifier=urn:chartroom:deleted|1'
      expect(matchesOf((await dave.get(query)).body)).toEqual([`Observation/${id}`])
      expect((await dave.ask('DELETE', `Observation/${id}`)).status).toBe(204)
      expect((await dave.get(`Observation/${id}`)).status).toBe(410)
      expect((await dave.get(`Observation/${id}/_history/1`)).status).toBe(200)
      expect((await dave.get(`Observation/${id}/_history/2`)).status).toBe(410)
      expect(matchesOf((await dave.get(query)).body)).toEqual([])
      expect((await dave.ask('DELETE', `Observation/${id}`)).status).toBe(204)
      expect((await dave.get(`Observation/${id}/_history/3`)).status).toBe(404)
      const revived = await put(id)
      expect([revived.status, versionOf(revived)]).toEqual([201, '3'])
      expect(revived.headers.get('location')).toBe(`${served().base}/Observation/${id}/_history/3`)
      expect((await dave.get(`Observation/${id}`)).status).toBe(200)
    })

    test('88 deleting what never was succeeds', async () => {
      expect((await dave.ask('DELETE', 'Observation/cf-never-there')).status).toBe(204)
    })
  })

  describe('versions', () => {
    test('e.2 vread and read tell ETag and Last-Modified of what they show', async () => {
      const { id } = await create()
      await put(id, { code: { text: 'second' } })
      for (const [path, version, text] of [
        [`Observation/${id}`, '2', 'second'],
        [`Observation/${id}/_history/2`, '2', 'second'],
        [`Observation/${id}/_history/1`, '1', 'first'],
      ] as const) {
        const answer = await dave.get(path)
        const meta = answer.body.meta as { versionId: string; lastUpdated: string }
        expect([answer.status, answer.body.id, answer.body.code]).toEqual([200, id, { text }])
        expect([meta.versionId, answer.headers.get('etag')]).toEqual([version, `W/"${version}"`])
        const modified = Date.parse(answer.headers.get('last-modified') ?? '')
        expect(Math.abs(modified - Date.parse(meta.lastUpdated))).toBeLessThan(1000)
      }
      for (const vid of ['3', '0', 'x']) expect((await dave.get(`Observation/${id}/_history/${vid}`)).status).toBe(404)
    })

    test('e.1 If-None-Match and If-Modified-Since: 304 while nothing changed', async () => {
      const { id, headers } = await create()
      const path = `Observation/${id}`
      const etag = headers.get('etag') ?? ''
      const modified = headers.get('last-modified') ?? ''
      const same = await dave.get(path, { 'if-none-match': etag })
      expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag])
      expect((await dave.get(path, { 'if-none-match': 'W/"9"' })).status).toBe(200)
      expect((await dave.get(path, { 'if-modified-since': modified })).status).toBe(304)
      expect((await dave.get(path, { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).status).toBe(200)
    })

    test('e.2 history of an instance: newest first, the deletion among it, each entry with request and response', async () => {
      const { id } = await create()
      await put(id, { code: { text: 'second' } })
      await dave.ask('DELETE', `Observation/${id}`)
      await put(id, { code: { text: 'fourth' } })
      const { status, body } = await dave.get(`Observation/${id}/_history`)
      expect([status, body.type]).toEqual([200, 'history'])
      const entries = entriesOf(body)
      expect(entries.map(({ resource }) => (resource?.meta as { versionId: string } | undefined)?.versionId)).toEqual([
        '4',
        undefined,
        '2',
        '1',
      ])
      expect(entries.map(({ request }) => request?.method)).toEqual(['PUT', 'DELETE', 'PUT', 'POST'])
      expect(entries.map(({ request }) => request?.url)).toEqual([
        `Observation/${id}`,
        `Observation/${id}`,
        `Observation/${id}`,
        'Observation',
      ])
      for (const { response } of entries) {
        expect(response?.status).toMatch(/^20[014]/)
        expect(response?.lastModified).toMatch(/^\d{4}-\d\d-\d\dT/)
        expect(response?.etag).toMatch(/^W\/"\d+"$/)
      }
    })

    test('e.2 history is paged by _count and cut by _since and _at', async () => {
      const { id } = await create()
      for (const text of ['second', 'third']) await put(id, { code: { text } })
      const all = entriesOf((await dave.get(`Observation/${id}/_history`)).body)
      const since = all[1]?.response?.lastModified ?? ''
      const page = (await dave.get(`Observation/${id}/_history?_count=2`)).body
      expect(entriesOf(page).length).toBe(2)
      const next = (page.link as { relation: string; url: string }[]).find(({ relation }) => relation === 'next')
      expect(entriesOf((await dave.get(next?.url ?? '')).body).length).toBe(1)
      const later = entriesOf((await dave.get(`Observation/${id}/_history?_since=${encodeURIComponent(since)}`)).body)
      expect(later).toEqual(all.slice(0, 2))
      const at = entriesOf((await dave.get(`Observation/${id}/_history?_at=${encodeURIComponent(since)}`)).body)
      expect(at.map(({ resource }) => (resource?.code as { text: string } | undefined)?.text)).toContain('second')
      expect((await dave.get(`Observation/${id}/_history?_since=yesterday`)).status).toBe(400)
    })

    test.each([['Observation/_history'], ['_history']])('e.2 history of a type and of the system: %s', async (path) => {
      const { id } = await create()
      await dave.ask('DELETE', `Observation/${id}`)
      const { status, body } = await dave.get(`${path}?_count=20`)
      expect([status, body.type]).toEqual([200, 'history'])
      const mine = entriesOf(body).filter((entry) => entry.fullUrl === `${served().base}/Observation/${id}`)
      expect(mine.map(({ request }) => request?.method)).toEqual(['DELETE', 'POST'])
      const times = entriesOf(body).map(({ response }) => Date.parse(response?.lastModified ?? ''))
      expect(times).toEqual([...times].sort((a, b) => b - a))
    })
  })
}
