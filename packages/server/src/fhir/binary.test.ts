import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { importBundle } from '../ingest/import-bundle.ts'

const script = '<script>parent.document.title="taken"</script>'
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const home = (id: string, organization: string) => ({
  resourceType: 'Patient',
  id,
  managingOrganization: { reference: `Organization/${organization}` },
})
const binary = (id: string, context: string, more: object = {}) => ({
  resourceType: 'Binary',
  id,
  contentType: 'application/pdf',
  securityContext: { reference: context },
  data: base64('%PDF-1.4'),
  ...more,
})
const page = binary('page', 'Patient/ann', { contentType: 'text/html', data: base64(script) })
const resources = [
  { resourceType: 'Organization', id: 'harbour-clinic' },
  { resourceType: 'Organization', id: 'hillside-practice' },
  home('ann', 'harbour-clinic'),
  home('far', 'hillside-practice'),
  binary('letter', 'DocumentReference/letter'),
  { resourceType: 'DocumentReference', id: 'letter', status: 'current', subject: { reference: 'Patient/ann' } },
  page,
  binary('odd', 'Patient/ann', { contentType: 'image/png\r\nset-cookie: a=b' }),
  binary('empty', 'Patient/ann', { data: undefined }),
  binary('theirs', 'Patient/far'),
]

let serving: TestServing
let dave: AsPerson
let rita: AsPerson
let headers: Record<string, string>
beforeAll(async () => {
  serving = await serveForTests()
  const { container, origin } = serving
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  const transaction = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((one) => ({ resource: one })),
  }
  expect((await importBundle(JSON.parse(JSON.stringify(transaction)), 'bytes', deps)).failed).toEqual([])
  dave = await serving.signIn('dave')
  rita = await serving.signIn('rita')
  const session = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'x-chartroom-face': 'test' },
    body: '{"username":"dave","password":"dave"}',
  })
  headers = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-chartroom-face': 'test' }
})
afterAll(() => serving.close())

const get = (id: string, accept?: string, query = ''): Promise<Response> =>
  fetch(`${serving.origin}/fhir/Binary/${id}${query}`, { headers: { ...headers, ...(accept && { accept }) } })

describe('Binary is refused', () => {
  test('to whoever may not open its record, as if it did not exist', async () => {
    for (const accept of ['application/fhir+json', '*/*', 'application/pdf']) {
      const answers = await Promise.all(['theirs', 'no-such'].map((id) => get(id, accept)))
      expect(answers.map((answer) => answer.status)).toEqual([404, 404])
      const [theirs, absent] = await Promise.all(answers.map((answer) => answer.text()))
      expect(theirs).toBe(absent)
    }
    expect((await rita('GET', '/fhir/Binary/letter')).status).toBe(404)
  })

  test('without a session, and with the cookie alone: a link from elsewhere opens nothing', async () => {
    expect((await fetch(`${serving.origin}/fhir/Binary/letter`)).status).toBe(401)
    const { cookie = '' } = headers
    expect((await fetch(`${serving.origin}/fhir/Binary/letter`, { headers: { cookie } })).status).toBe(401)
  })

  test('as XML, which is not spoken here', async () => {
    expect((await get('letter', 'application/fhir+xml')).status).toBe(406)
    expect((await get('letter', undefined, '?_format=xml')).status).toBe(406)
  })

  test('in a search, of a record that may not be opened', async () => {
    const found = async (id: string) =>
      (await (await dave('GET', `/fhir/Binary?_id=${id}`)).json()) as { entry?: unknown }
    expect((await found('theirs')).entry).toBeUndefined()
    expect((await found('letter')).entry).toMatchObject([{ resource: { resourceType: 'Binary', id: 'letter' } }])
  })
})

describe('the bytes of a Binary never run in the container’s origin (design §3.6)', () => {
  test.each(['letter', 'page', 'odd', 'empty'])('%s is a download in a sandbox that nothing keeps', async (id) => {
    const answer = await get(id, '*/*')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="document\.(pdf|bin)"$/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('they keep their own type, and one that is none is bytes of no kind', async () => {
    const typeOf = async (id: string) => (await get(id, '*/*')).headers.get('content-type')
    expect([await typeOf('letter'), await typeOf('page'), await typeOf('odd')]).toEqual([
      'application/pdf',
      'text/html',
      'application/octet-stream',
    ])
    expect(await (await get('page', 'text/html')).text()).toBe(script)
    expect((await (await get('empty')).arrayBuffer()).byteLength).toBe(0)
  })
})

test.each([
  ['application/fhir+json', ''],
  ['text/html, application/fhir+json;q=0.1', ''],
  ['*/*', '?_format=json'],
])('Accept: %s%s is answered as FHIR JSON (R4 Binary, rest)', async (accept, query) => {
  const answer = await get('page', accept, query)
  expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
  expect(await answer.json()).toMatchObject({ resourceType: 'Binary', contentType: 'text/html', data: base64(script) })
})
