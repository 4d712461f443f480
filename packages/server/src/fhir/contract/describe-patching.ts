import { describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { observation, writing } from './writing.ts'

/** JSON Patch over HTTP (reference e.2; RFC 6902). */
export function describePatching(name: string, open: () => Promise<TestServing>): void {
  describe(`patching ${name}`, () => {
    const { send } = writing(open)
    const headers = { 'content-type': 'application/json-patch+json' }
    const make = async (more: object = {}): Promise<string> =>
      (await send('POST', '/Observation', { body: observation(more) })).json.id
    const patch = (id: string, operations: unknown, more: Record<string, string> = {}) =>
      send('PATCH', `/Observation/${id}`, { body: JSON.stringify(operations), headers: { ...headers, ...more } })
    const amend = [{ op: 'replace', path: '/status', value: 'amended' }]

    test('what was never there is 404, what was deleted 410', async () => {
      expect((await patch('never', amend)).status).toBe(404)
      const id = await make()
      await send('DELETE', `/Observation/${id}`)
      expect((await patch(id, amend)).status).toBe(410)
    })

    test('a stale If-Match is 412', async () => {
      const id = await make()
      expect((await patch(id, amend, { 'if-match': 'W/"2"' })).status).toBe(412)
      const told = await patch(id, amend, { 'if-match': 'W/"1"' })
      expect([told.status, told.headers.get('etag'), told.json.status]).toEqual([200, 'W/"2"', 'amended'])
    })

    test.each([
      ['no list', {}, 400],
      ['an unknown operation', [{ op: 'burn', path: '/status' }], 400],
      ['a path that is not there', [{ op: 'remove', path: '/note/0' }], 422],
      ['a test that fails', [{ op: 'test', path: '/status', value: 'amended' }, ...amend], 422],
      ['another id', [{ op: 'replace', path: '/id', value: 'b' }], 422],
      ['another type', [{ op: 'replace', path: '/resourceType', value: 'Condition' }], 422],
      ['nothing', [{ op: 'replace', path: '', value: 1 }], 422],
      ['what FHIR JSON has not', [{ op: 'add', path: '/note', value: [] }], 422],
      ['another person', [{ op: 'replace', path: '/subject/reference', value: 'Patient/penny-silva' }], 422],
    ])('%s is refused and leaves all as it was', async (_what, operations, status) => {
      const id = await make()
      const told = await patch(id, operations)
      expect([told.status, told.json.resourceType]).toEqual([status, 'OperationOutcome'])
      expect((await send('GET', `/Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
    })

    test('a generated narrative goes with what it told of; a written one stays', async () => {
      const text = (status: string) => ({ status, div: '<div xmlns="http://www.w3.org/1999/xhtml">final</div>' })
      const generated = await patch(await make({ text: text('generated') }), amend)
      expect(generated.json.text).toBeUndefined()
      const written = await patch(await make({ text: text('additional') }), amend)
      expect(written.json.text.status).toBe('additional')
    })

    test('what a patch brings can be found', async () => {
      const id = await make()
      await patch(id, [{ op: 'add', path: '/identifier', value: [{ system: 'urn:p', value: 'found' }] }])
      const { json } = await send('GET', '/Observation?identifier=urn:p|found')
      expect(json.entry.map((entry: { resource: { id: string } }) => entry.resource.id)).toEqual([id])
    })

    test('no patch after patch makes a resource deeper or longer than a body may be', async () => {
      const id = await make()
      const nested = (depth: number): unknown => (depth === 0 ? 'a' : { extension: [nested(depth - 1)] })
      expect((await patch(id, [{ op: 'add', path: '/extension', value: [nested(100)] }])).status).toBe(200)
      const deeper = [{ op: 'add', path: `${'/extension/0'.repeat(40)}/modifierExtension`, value: [nested(100)] }]
      expect((await patch(id, deeper)).status).toBe(422)
      const long = [
        { op: 'add', path: '/note', value: [{ text: 'x'.repeat(1_000_000) }] },
        ...Array.from({ length: 30 }, () => ({ op: 'copy', from: '/note/0', path: '/note/-' })),
      ]
      expect((await patch(id, long)).status).toBe(422)
      expect((await send('GET', `/Observation/${id}`)).headers.get('etag')).toBe('W/"2"')
    })
  })
}
