import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AsPerson, serveForTests, type TestServing } from '../cli/test-serving.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { parseExact } from './exact-json.ts'
import { searchRecords } from './test-records.ts'

let serving: TestServing
let dave: AsPerson
let cookie: string
beforeAll(async () => {
  serving = await serveForTests()
  const { container, origin } = serving
  const deps = { record: container.record, store: container.store, organization: 'harbour-clinic' }
  expect((await importBundle(parseExact(searchRecords), 'search', deps)).failed).toEqual([])
  dave = await serving.signIn('dave')
  const session = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'x-chartroom-face': 'test' },
    body: '{"username":"dave","password":"dave"}',
  })
  cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => serving.close())

/** As `dave`, with headers of the test's own. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(serving.origin + path, { headers: { cookie, 'x-chartroom-face': 'test', ...headers } })

interface Searchset {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl?: string
    readonly resource: { readonly id?: string; readonly resourceType: string; readonly issue?: unknown }
    readonly search: { readonly mode: string }
  }[]
}
const search = async (path: string, headers?: Record<string, string>): Promise<Searchset> =>
  (await (await get(path, headers)).json()) as Searchset
const linkOf = (bundle: Searchset, relation: string): string | undefined =>
  bundle.link.find((link) => link.relation === relation)?.url.slice(serving.origin.length)

/** An OperationOutcome of one error, and what it names (R4 §3.1.0.1.9). */
async function outcome(answer: Response): Promise<[number, string, string]> {
  expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
  const body = (await answer.json()) as {
    resourceType: string
    issue: [{ severity: string; code: string; diagnostics: string }]
  }
  expect(body).toEqual({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: expect.any(String), diagnostics: expect.any(String) }],
  })
  return [answer.status, body.issue[0].code, body.issue[0].diagnostics]
}

describe('refuses, as an OperationOutcome', () => {
  const refused: readonly [path: string, status: number, code: string, named: string][] = [
    ['/fhir/Patient?name:sounds=x', 400, 'not-supported', ':sounds'],
    ['/fhir/Patient?_id:text=anna', 400, 'not-supported', ':text'],
    ['/fhir/Patient?_count:exact=1', 400, 'not-supported', ':exact'],
    ['/fhir/Patient?_lastUpdated:not=2010', 400, 'not-supported', ':not'],
    ['/fhir/Patient?birthdate=2010-13', 400, 'value', 'birthdate'],
    ['/fhir/Patient?birthdate=xx2010', 400, 'value', 'birthdate'],
    ['/fhir/Patient?birthdate:missing=perhaps', 400, 'value', ':missing'],
    ['/fhir/Patient?identifier=a|b|c', 400, 'value', 'identifier'],
    ['/fhir/Patient?identifier=|', 400, 'value', 'identifier'],
    ['/fhir/Observation?value-quantity=heavy', 400, 'value', 'value-quantity'],
    ['/fhir/Condition?patient=Patient/a/b/c|', 400, 'value', 'patient'],
    ['/fhir/Patient?name=a,,b', 400, 'value', 'name'],
    ['/fhir/Patient?_count=many', 400, 'value', '_count'],
    ['/fhir/Patient?_count=-1', 400, 'value', '_count'],
    ['/fhir/Patient?_cursor=2', 400, 'value', '_cursor'],
    ['/fhir/Patient?_filter=name%20eq%20x', 400, 'not-supported', '_filter'],
    ['/fhir/Patient?_summary=some', 400, 'value', '_summary'],
    ['/fhir/Patient?_summary=true&_elements=name', 400, 'value', '_elements'],
    ['/fhir/Patient?_pretty=nice', 400, 'value', '_pretty'],
    ['/fhir/Patient/anna?_summary=count', 400, 'value', '_summary'],
    ['/fhir/Patient/anna?_summary=some', 400, 'value', '_summary'],
    ['/fhir/Patient?_total=all', 400, 'value', '_total'],
    ['/fhir/Patient?_sort=colour', 400, 'not-supported', 'colour'],
    ['/fhir/Horoscope', 404, 'not-supported', ''],
    ['/fhir/__proto__', 404, 'not-supported', ''],
    ['/fhir/Horoscope/1', 404, 'not-found', ''],
    ['/fhir/Patient/nobody', 404, 'not-found', ''],
    ['/fhir/Patient/a%2Fb', 404, 'not-found', ''],
    [`/fhir/Patient/${'x'.repeat(65)}`, 404, 'not-found', ''],
    ['/fhir/Patient/anna/_nothing', 404, 'not-supported', ''],
    ['/fhir/Patient/anna/Practitioner', 404, 'not-supported', 'compartment'],
    ['/fhir/Condition/c1/Observation', 404, 'not-supported', 'compartment'],
    ['/fhir/Patient/anna/Horoscope', 404, 'not-supported', ''],
    ['/fhir/Patient/a b/Observation', 404, 'not-found', ''],
    ['/fhir?_type=Horoscope', 400, 'value', '_type'],
    ['/fhir/_search', 404, 'not-supported', ''],
    ['/fhir/Patient/nobody/Condition', 404, 'not-found', ''],
  ]
  test.each(refused)('GET %s: %i', async (path, status, code, named) => {
    const [found, issue, diagnostics] = await outcome(await get(path))
    expect([found, issue]).toEqual([status, code])
    expect(diagnostics).toContain(named)
  })

  test('every other method', async () => {
    for (const [method, path] of [
      ['POST', '/fhir/Patient/anna'],
      ['PUT', '/fhir'],
      ['DELETE', '/fhir'],
      ['PATCH', '/fhir/Patient/anna/Observation'],
      ['DELETE', '/fhir/Patient/anna/_history/1'],
    ] as const) {
      expect([method, path, (await outcome(await dave(method, path)))[0]]).toEqual([method, path, 405])
    }
  })

  test('whoever is nobody', async () => {
    for (const path of ['/fhir/Patient', '/fhir/Patient/anna', '/fhir/Patient?colour=red']) {
      expect((await outcome(await fetch(serving.origin + path))).slice(0, 2)).toEqual([401, 'login'])
    }
  })

  test.each([
    ['accept', 'application/fhir+xml'],
    ['accept', 'text/html'],
    ['_format', 'xml'],
    ['_format', 'application/fhir%2Bxml'],
  ])('a format that is not spoken here: %s %s', async (how, value) => {
    const answer =
      how === 'accept' ? get('/fhir/Patient/anna', { accept: value }) : get(`/fhir/Patient?_format=${value}`)
    expect((await outcome(await answer))[0]).toBe(406)
  })
})

test.each([
  ['application/fhir+json'],
  ['application/json'],
  ['*/*'],
  ['application/fhir+xml;q=0.1, application/fhir+json; fhirVersion=4.0'],
])('Accept: %s is answered as FHIR JSON (R4 §3.1.0.1.11)', async (accept) => {
  const answer = await get('/fhir/Patient/anna', { accept })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8'])
})

test('_format wins over Accept', async () => {
  expect((await get('/fhir/Patient/anna?_format=json', { accept: 'application/xml' })).status).toBe(200)
})

describe('an unknown parameter (R4 §3.1.1.3, statement 92)', () => {
  const unknown = ['colour=red', 'constructor=x', 'patient.name=x', '_offset=2']

  test.each(unknown)('%s is refused with Prefer: handling=strict', async (query) => {
    const [status, code, diagnostics] = await outcome(
      await get(`/fhir/Patient?${query}`, { prefer: 'respond-async, handling=strict' }),
    )
    expect([status, code]).toEqual([400, 'not-supported'])
    expect(diagnostics).toContain(query.split('=')[0])
  })

  test.each([{}, { prefer: 'handling=lenient' }])(
    'is left out of the self link and said in an entry of its own: %j',
    async (headers) => {
      const bundle = await search('/fhir/Patient?_id=anna&colour=red&size=9&colour=blue&family=', headers)
      expect(linkOf(bundle, 'self')).toBe('/fhir/Patient?_id=anna')
      expect(bundle.entry?.map((entry) => entry.search.mode)).toEqual(['match', 'outcome'])
      const issue = [
        { severity: 'warning', code: 'not-supported', diagnostics: expect.stringMatching(/: colour, size$/) },
      ]
      expect(bundle.entry?.[1]?.resource).toEqual({ resourceType: 'OperationOutcome', issue })
    },
  )

  test.each(['/fhir/_history', '/fhir/Observation/_history', '/fhir/Patient/anna/_history'])(
    'in a history too: refused with handling=strict, else left out and said: %s',
    async (path) => {
      const [status, code, diagnostics] = await outcome(
        await get(`${path}?colour=red&_count=1`, { prefer: 'handling=strict' }),
      )
      expect([status, code]).toEqual([400, 'not-supported'])
      expect(diagnostics).toContain('"colour"')
      for (const headers of [{}, { prefer: 'handling=lenient' }]) {
        const answer = await get(`${path}?colour=red&_count=1`, headers)
        expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('left out: colour"')])
      }
      expect((await get(`${path}?_count=1&_format=json`, { prefer: 'handling=strict' })).status).toBe(200)
    },
  )

  test('does not make a wrong value or modifier right', async () => {
    for (const query of ['birthdate=never', 'name:sounds=x', '_count=many']) {
      expect((await get(`/fhir/Patient?${query}`, { prefer: 'handling=lenient' })).status).toBe(400)
    }
  })
})

describe('pages', () => {
  const follow = async (path: string): Promise<readonly (readonly string[])[]> => {
    const pages: string[][] = []
    for (let at: string | undefined = path; at !== undefined; ) {
      const bundle: Searchset = await search(at)
      pages.push((bundle.entry ?? []).map((entry) => entry.resource.id ?? ''))
      at = linkOf(bundle, 'next')
    }
    return pages
  }

  test.each(['', '&_sort=-date', '&_sort=status,date', '&_sort=_lastUpdated', '&_sort=-_id'])(
    'next links visit every match once: _count=2%s',
    async (sort) => {
      const pages = await follow(`/fhir/Observation?patient=anna${sort}&_count=2`)
      expect(pages.map((page) => page.length)).toEqual([2, 2, 2])
      expect(pages.flat().sort()).toEqual(['note', 'w1', 'w2', 'w3', 'w4', 'w5'])
    },
  )

  test('_sort orders by the parameter, descending with a minus, and what has no value comes last', async () => {
    expect((await follow('/fhir/Observation?patient=anna&_sort=date')).flat().slice(0, 1)).toEqual(['w2'])
    expect((await follow('/fhir/Observation?patient=anna&_sort=-date')).flat().slice(0, 1)).toEqual(['w4'])
    expect((await follow('/fhir/Observation?patient=anna&_sort=-_id')).flat()).toEqual([
      'w5',
      'w4',
      'w3',
      'w2',
      'w1',
      'note',
    ])
    expect((await follow('/fhir/Observation?patient=anna&_sort=date')).flat().slice(4)).toEqual(['note', 'w5'])
  })

  test('the self link has the parameters as used, escaped, and finds the same', async () => {
    const bundle = await search('/fhir/Patient?identifier=urn%3Amrn%7CA%5C%2C1%5C%7Cx&_pretty=true&_format=json')
    const self = linkOf(bundle, 'self') ?? ''
    expect(new URLSearchParams(self.split('?')[1]).get('identifier')).toBe('urn:mrn|A\\,1\\|x')
    expect((await search(self)).entry).toEqual(bundle.entry)
    expect(bundle.entry?.[0]?.fullUrl).toBe(`${serving.origin}/fhir/Patient/anna`)
  })

  test('_total=accurate counts over all pages; without it no total is said', async () => {
    expect((await search('/fhir/Observation?patient=anna&_count=2&_total=accurate')).total).toBe(6)
    expect((await search('/fhir/Observation?patient=anna&_count=2')).total).toBeUndefined()
  })

  test.each(['_count=0', '_summary=count'])('%s answers the number, no entry and no next page', async (query) => {
    const bundle = await search(`/fhir/Observation?patient=anna&${query}`)
    expect([bundle.total, bundle.entry, linkOf(bundle, 'next')]).toEqual([6, undefined, undefined])
  })

  test('_count beyond the greatest page is lowered to it, not refused', async () => {
    expect((await get('/fhir/Observation?patient=anna&_count=999999999')).status).toBe(200)
  })
})

describe('a read', () => {
  test('says its version, is not sent again to whom it has, and keeps its digits', async () => {
    const answer = await get('/fhir/Observation/w1')
    expect(answer.headers.get('etag')).toBe('W/"1"')
    expect(Date.parse(answer.headers.get('last-modified') ?? '')).toBeGreaterThan(0)
    const text = await answer.text()
    expect(text).toContain('"value":1.50,')
    expect(JSON.parse(text)).toMatchObject({ id: 'w1', meta: { versionId: '1' } })
    const since = answer.headers.get('last-modified') ?? ''
    expect((await get('/fhir/Observation/w1', { 'if-modified-since': since })).status).toBe(304)
    // The tag alone decides where both are sent (RFC 9110 §13.1.3).
    const both = { 'if-modified-since': since, 'if-none-match': 'W/"2"' }
    expect((await get('/fhir/Observation/w1', both)).status).toBe(200)
    for (const date of ['Thu, 01 Jan 1970 00:00:00 GMT', 'never']) {
      expect((await get('/fhir/Observation/w1', { 'if-modified-since': date })).status).toBe(200)
    }
    for (const tag of ['W/"1"', '"1"', 'W/"7", W/"1"', '*']) {
      const again = await get('/fhir/Observation/w1', { 'if-none-match': tag })
      expect([tag, again.status, await again.text()]).toEqual([tag, 304, ''])
    }
    expect((await get('/fhir/Observation/w1', { 'if-none-match': 'W/"2"' })).status).toBe(200)
  })

  test('HEAD answers what GET does, without the body', async () => {
    const answer = await dave('HEAD', '/fhir/Observation/w1')
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, 'W/"1"', ''])
  })
})

describe('the host name (design §3.6)', () => {
  /** fetch sets Host itself. */
  const ask = (host: string, path: string, method = 'GET'): Promise<[number | undefined, string | undefined]> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(serving.origin)
      const options = { hostname, port, path, method, headers: { host }, setHost: false }
      const asked = request(options, (answer) => {
        answer.resume()
        done([answer.statusCode, answer.headers.location])
      })
      asked.once('error', failed)
      asked.end()
    })

  test('an unknown one gets 421 on every kind of address', async () => {
    const { port } = new URL(serving.origin)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', '']) {
      for (const path of ['/', '/fhir/metadata', '/api/session', '/smart/manifest', '/lib/client.js', '/nowhere']) {
        expect([host, path, (await ask(host, path))[0]]).toEqual([host, path, 421])
      }
    }
  })

  test('localhost is sent on to the address of the container, and only readings are', async () => {
    const host = `localhost:${new URL(serving.origin).port}`
    expect(await ask(host, '/fhir/metadata?a=b')).toEqual([308, `${serving.origin}/fhir/metadata?a=b`])
    expect(await ask(host, '//evil.example/')).toEqual([308, `${serving.origin}//evil.example/`])
    expect((await ask(host, '/api/session', 'POST'))[0]).toBe(421)
  })
})
