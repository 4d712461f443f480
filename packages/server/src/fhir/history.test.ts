import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { deletionOf } from '../store/deletion.ts'
import { parseExact } from './exact-json.ts'
import { prepareWrite } from './prepare.ts'

const days = ['2031-03-01', '2031-03-02', '2031-03-03', '2031-03-04'].map((day) => `${day}T08:00:00.000Z`)
const [first = '', second = '', third = '', fourth = ''] = days

let serving: TestServing
let dave: AsPerson
beforeAll(async () => {
  serving = await serveForTests()
  dave = await serving.signIn('dave')
  const { store } = serving.container
  const weight = (id: string, value: string) =>
    prepareWrite(
      parseExact(
        `{"resourceType":"Observation","id":"${id}","status":"final","code":{"text":"weight"},` +
          `"subject":{"reference":"Patient/penny-silva"},"valueQuantity":{"value":${value}}}`,
      ) as Parameters<typeof prepareWrite>[0],
    )
  const gone = deletionOf({ type: 'Observation', id: 'told', record_id: 'penny-silva' })
  await store.writeBatch([weight('told', '1.50'), weight('lasting', '70')], first, [])
  await store.writeBatch([weight('told', '1.60')], second, [])
  await store.writeBatch([gone], third, [])
  await store.writeBatch([weight('told', '1.70')], fourth, [])
  await store.writeBatch([weight('lost', '80')], first, [])
  await store.writeBatch([deletionOf({ ...gone, id: 'lost' })], second, [])
})
afterAll(() => serving.close())

interface History {
  readonly resourceType: string
  readonly type: string
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl: string
    readonly resource?: { readonly id: string; readonly meta: { readonly versionId: string } }
    readonly request: { readonly method: string; readonly url: string }
    readonly response: { readonly status: string; readonly etag: string; readonly lastModified: string }
  }[]
}
const get = (path: string): Promise<Response> => dave('GET', path)
const history = async (path: string): Promise<History> => {
  const answer = await get(path)
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/fhir+json; charset=utf-8',
  ])
  return (await answer.json()) as History
}
const told = async (path: string): Promise<readonly string[]> => namesOf(await history(path))
const namesOf = ({ entry = [] }: History): readonly string[] =>
  entry.map(({ fullUrl, request, response }) =>
    [request.method, fullUrl.split('/').at(-1), response.etag.replaceAll(/\D/g, '')].join(' '),
  )
const all = ['PUT told 4', 'DELETE told 3', 'PUT told 2', 'POST told 1']
const linkOf = ({ link }: History, relation: string): string | undefined =>
  link.find((one) => one.relation === relation)?.url.slice(serving.origin.length)

describe('refuses, as an OperationOutcome', () => {
  test.each([
    ['/fhir/Observation/told/_history?_list=x', 400, 'not-supported'],
    ['/fhir/Observation/told/_history?_count=many', 400, 'value'],
    ['/fhir/Observation/told/_history?_count=1&_count=2', 400, 'value'],
    ['/fhir/Observation/told/_history?_since=2031', 400, 'value'],
    ['/fhir/Observation/told/_history?_since=2031-03-01T08:00:00', 400, 'value'],
    ['/fhir/Observation/told/_history?_since=never', 400, 'value'],
    ['/fhir/Observation/told/_history?_at=gt2031', 400, 'value'],
    ['/fhir/Observation/told/_history?_cursor=x', 400, 'value'],
    ['/fhir/_history?_cursor=WyIiLCIiLCIiLDBd', 400, 'value'],
    ['/fhir/Observation/nobody/_history', 404, 'not-found'],
    ['/fhir/Horoscope/_history', 404, 'not-supported'],
    ['/fhir/Horoscope/1/_history', 404, 'not-found'],
    ['/fhir/Observation/told/_history/9', 404, 'not-found'],
    ['/fhir/Observation/told/_history/0', 404, 'not-found'],
    ['/fhir/Observation/told/_history/01', 404, 'not-found'],
    ['/fhir/Observation/told/_history/a', 404, 'not-found'],
    ['/fhir/Observation/told/_history/99999999999999999999', 404, 'not-found'],
    ['/fhir/Observation/nobody/_history/1', 404, 'not-found'],
    ['/fhir/Observation/told/_history/3', 410, 'deleted'],
    ['/fhir/Observation/lost', 410, 'deleted'],
  ])('GET %s: %i', async (path, status, code) => {
    const answer = await get(path)
    const { issue } = (await answer.json()) as { issue: readonly [{ code: string }] }
    expect([answer.status, issue[0].code]).toEqual([status, code])
  })

  test('whoever is nobody, and a format that is not spoken', async () => {
    for (const path of ['/fhir/_history', '/fhir/Observation/_history', '/fhir/Observation/told/_history/1']) {
      expect([path, (await fetch(serving.origin + path)).status]).toEqual([path, 401])
      expect([path, (await get(`${path}?_format=xml`)).status]).toEqual([path, 406])
    }
    expect((await get('/fhir/Binary/any/_history?_format=xml')).status).toBe(406)
  })
})

describe('a version (R4 http.html#vread)', () => {
  test('is answered as it was, with its tag, its time and its digits, also after a deletion', async () => {
    const answer = await get('/fhir/Observation/told/_history/1')
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, 'W/"1"'])
    expect(answer.headers.get('last-modified')).toBe(new Date(first).toUTCString())
    const text = await answer.text()
    expect(text).toContain('"value":1.50}')
    expect(JSON.parse(text).meta).toEqual({ versionId: '1', lastUpdated: first })
    expect((await get('/fhir/Observation/lost/_history/1')).status).toBe(200)
    expect(await (await get('/fhir/Observation/told/_history/4')).text()).toBe(
      await (await get('/fhir/Observation/told')).text(),
    )
  })

  test('HEAD answers what GET does, without the body', async () => {
    const answer = await dave('HEAD', '/fhir/Observation/told/_history/2')
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, 'W/"2"', ''])
  })
})

describe('a history (R4 http.html#history)', () => {
  test('tells every version, newest first, with what was done and what came of it', async () => {
    const bundle = await history('/fhir/Observation/told/_history')
    expect([bundle.resourceType, bundle.type]).toEqual(['Bundle', 'history'])
    expect(namesOf(bundle)).toEqual(all)
    expect(bundle.entry?.map(({ request, response }) => [request.url, response.status.split(' ')[0]])).toEqual([
      ['Observation/told', '200'],
      ['Observation/told', '204'],
      ['Observation/told', '200'],
      ['Observation', '201'],
    ])
    expect(bundle.entry?.map(({ resource }) => resource?.meta.versionId)).toEqual(['4', undefined, '2', '1'])
    expect(bundle.entry?.map(({ response }) => response.lastModified)).toEqual([fourth, third, second, first])
    expect(bundle.entry?.[0]?.fullUrl).toBe(`${serving.origin}/fhir/Observation/told`)
    expect(linkOf(bundle, 'self')).toBe('/fhir/Observation/told/_history')
    expect(linkOf(bundle, 'next')).toBeUndefined()
  })

  test('of a deleted resource is told', async () => {
    expect(await told('/fhir/Observation/lost/_history')).toEqual(['DELETE lost 2', 'POST lost 1'])
  })

  test('of a type and of everything', async () => {
    const since = `_since=${encodeURIComponent('2031-03-02T10:00:00+02:00')}`
    const newest = ['PUT told 4', 'DELETE told 3', 'PUT told 2', 'DELETE lost 2']
    expect(await told(`/fhir/Observation/_history?${since}`)).toEqual(newest)
    expect(await told(`/fhir/_history?${since}`)).toEqual(newest)
    expect(await told(`/fhir/Condition/_history?${since}`)).toEqual([])
    expect((await told('/fhir/Organization/_history')).length).toBeGreaterThan(0)
  })

  test('_since is at or after, in any time zone, its plus encoded or not', async () => {
    for (const since of [
      second,
      '2031-03-02T10:00:00%2B02:00',
      '2031-03-02T10:00:00+02:00',
      '2031-03-02T07:59:59.999Z',
    ]) {
      expect([since, await told(`/fhir/Observation/told/_history?_since=${since}`)]).toEqual([since, all.slice(0, 3)])
    }
    expect(await told('/fhir/Observation/told/_history?_since=2031-03-02T08:00:00.001Z')).toEqual(all.slice(0, 2))
    expect(await told('/fhir/Observation/told/_history?_since=9999-12-31T23:59:59-14:00')).toEqual([])
    expect(await told('/fhir/Observation/told/_history?_since=0000-01-01T00:00:00%2B14:00')).toEqual(all)
  })

  test('_at has what was current at some moment of the date', async () => {
    expect(await told('/fhir/Observation/told/_history?_at=2031-03-02')).toEqual(['PUT told 2', 'POST told 1'])
    expect(await told('/fhir/Observation/told/_history?_at=2031-03-02T09:00:00Z')).toEqual(['PUT told 2'])
    expect(await told('/fhir/Observation/told/_history?_at=2032')).toEqual(['PUT told 4'])
    expect(await told('/fhir/Observation/told/_history?_at=2030')).toEqual([])
  })

  test.each(['/fhir/Observation/told/_history', '/fhir/Observation/_history', '/fhir/_history'])(
    'is paged by links that lose and repeat nothing: %s',
    async (path) => {
      const since = `_since=${first}`
      const whole = await told(`${path}?${since}`)
      expect(whole.length).toBeGreaterThanOrEqual(4)
      const seen: string[] = []
      let at: string | undefined = `${path}?_count=2&${since}`
      for (; at !== undefined; ) {
        const page: History = await history(at)
        expect(page.entry?.length).toBeLessThanOrEqual(2)
        expect(namesOf(await history(linkOf(page, 'self') ?? ''))).toEqual(namesOf(page))
        seen.push(...namesOf(page))
        at = linkOf(page, 'next')
      }
      expect(seen).toEqual(whole)
    },
  )

  test('leaves out what is not known: it is in none of the links, and told behind the first page (R4 §3.1.1.3)', async () => {
    const path = '/fhir/Observation/told/_history'
    const page = await history(`${path}?colour=red&_sort=x&_count=3&_since=`)
    expect(linkOf(page, 'self')).toBe(`${path}?_count=3`)
    const { entry = [] } = page
    expect(namesOf({ ...page, entry: entry.slice(0, -1) })).toEqual(all.slice(0, 3))
    const [said] = entry.slice(-1)
    expect(said).toMatchObject({ request: { method: 'GET' }, response: { status: '200 OK' } })
    expect(JSON.stringify(said)).toContain('left out: colour, _sort"')
    expect(await told(linkOf(page, 'next') ?? '')).toEqual(all.slice(3))
  })

  test('the same question twice is one', async () => {
    expect(await told('/fhir/Observation/told/_history?_count=1&_count=1')).toEqual(all.slice(0, 1))
  })

  test('_count=0 has no entry and no next page; a great one is lowered, not refused', async () => {
    const none = await history('/fhir/Observation/told/_history?_count=0')
    expect([none.entry, linkOf(none, 'next')]).toEqual([undefined, undefined])
    expect((await get('/fhir/Observation/told/_history?_count=999999999')).status).toBe(200)
  })
})

test('the CapabilityStatement offers versions and histories', async () => {
  const { rest } = (await (await fetch(`${serving.origin}/fhir/metadata`)).json()) as {
    rest: [{ interaction: { code: string }[]; resource: { interaction: { code: string }[]; readHistory: boolean }[] }]
  }
  expect(rest[0].interaction).toContainEqual({ code: 'history-system' })
  for (const { interaction, readHistory } of rest[0].resource) {
    const codes = interaction.map(({ code }) => code)
    expect([codes, readHistory]).toEqual([expect.arrayContaining(['vread', 'history-instance', 'history-type']), true])
  }
})
