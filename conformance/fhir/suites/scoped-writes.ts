import { describe, expect, test } from 'vitest'
import { type Answer, callerOf, type Resource } from '../caller.ts'
import { categories, coded } from '../records/elements.ts'
import type { Served } from '../served.ts'

/** Writing under a granular scope: the old and the new resource must meet it (a.8; statement 38). */
export function scopedWritesSuite(served: () => Served): void {
  const wide = callerOf(served, { persona: 'dave', scope: 'user/*.cruds' })
  const scope = `patient/Observation.cruds?category=${categories}|laboratory`
  const narrow = callerOf(served, { persona: 'dave', record: 'cf-scopes', scope })
  const observation = (category: string, more: object = {}): Resource => ({
    resourceType: 'Observation',
    status: 'final',
    category: [coded(categories, category)],
    code: { text: category },
    subject: { reference: 'Patient/cf-scopes' },
    ...more,
  })
  const made = async (category: string): Promise<string> => {
    const { status, body } = await wide.ask('POST', 'Observation', { body: observation(category) })
    expect(status).toBe(201)
    return String(body.id)
  }
  const categoryOf = async (id: string): Promise<string> =>
    String(((await wide.get(`Observation/${id}`)).body.code as { text: string }).text)
  const replace = (id: string, category: string): Promise<Answer> =>
    narrow.ask('PUT', `Observation/${id}`, { body: observation(category, { id }) })
  const patch = (id: string, to: string): Promise<Answer> =>
    narrow.ask('PATCH', `Observation/${id}`, {
      body: [{ op: 'replace', path: '/category/0/coding/0/code', value: to }],
      type: 'application/json-patch+json',
    })

  describe('writes under a granular scope', () => {
    test('38 a create must meet it', async () => {
      expect((await narrow.ask('POST', 'Observation', { body: observation('laboratory') })).status).toBe(201)
      for (const wrong of [observation('vital-signs'), observation('x', { category: undefined })]) {
        expect((await narrow.ask('POST', 'Observation', { body: wrong })).status).toBe(403)
      }
    })

    test('38 an update by which it meets it no longer is refused', async () => {
      const id = await made('laboratory')
      expect((await replace(id, 'vital-signs')).status).toBe(403)
      expect((await patch(id, 'vital-signs')).status).toBe(403)
      expect([await categoryOf(id), (await replace(id, 'laboratory')).status]).toEqual(['laboratory', 200])
    })

    test('38 an update of what did not meet it is refused', async () => {
      const id = await made('vital-signs')
      for (const answer of [await replace(id, 'laboratory'), await patch(id, 'laboratory')])
        expect([403, 404]).toContain(answer.status)
      expect(await categoryOf(id)).toBe('vital-signs')
    })

    test('38 a delete of what does not meet it does nothing', async () => {
      const [lab, vital] = [await made('laboratory'), await made('vital-signs')]
      await narrow.ask('DELETE', `Observation/${vital}`)
      expect((await narrow.ask('DELETE', `Observation/${lab}`)).status).toBe(204)
      expect((await wide.get(`Observation/${vital}`)).status).toBe(200)
      expect((await wide.get(`Observation/${lab}`)).status).toBe(410)
    })

    test('38 nor by a condition, a batch or a transaction', async () => {
      const id = await made('vital-signs')
      const url = `Observation?_id=${id}`
      expect((await narrow.ask('DELETE', url)).status).toBe(204)
      const remove = { request: { method: 'DELETE', url: `Observation/${id}` } }
      const create = { request: { method: 'POST', url: 'Observation' }, resource: observation('vital-signs') }
      for (const type of ['batch', 'transaction']) {
        const { status, body } = await narrow.ask('POST', '', {
          body: { resourceType: 'Bundle', type, entry: [create, remove] },
        })
        expect([type, status]).toEqual([type, type === 'batch' ? 200 : 403])
        if (type === 'batch') expect(JSON.stringify(body.entry)).toContain('403')
      }
      expect((await wide.get(`Observation/${id}`)).status).toBe(200)
    })
  })

  describe('a change of subject', () => {
    test.each([
      ['to another of the clinic', 'Patient/cf-zoe'],
      ['to a person whom the caller may not see', 'Patient/cf-otto'],
      ['to nobody', undefined],
    ])('39 an update never moves a resource %s', async (_what, reference) => {
      const id = await made('laboratory')
      const subject = reference === undefined ? undefined : { reference }
      for (const caller of [wide, narrow]) {
        const { status } = await caller.ask('PUT', `Observation/${id}`, {
          body: observation('laboratory', { id, subject }),
        })
        expect([[400, 403, 404, 409, 422].includes(status), status]).toEqual([true, expect.any(Number)])
      }
      expect((await wide.get(`Observation/${id}`)).body.subject).toEqual({ reference: 'Patient/cf-scopes' })
    })

    test('39 a create for another patient is refused', async () => {
      for (const reference of ['Patient/cf-zoe', 'Patient/cf-otto', 'Patient/cf-nobody']) {
        const { status } = await narrow.ask('POST', 'Observation', {
          body: observation('laboratory', { subject: { reference } }),
        })
        expect([[400, 403, 404, 422].includes(status), reference]).toEqual([true, reference])
      }
    })
  })
}
