import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveClassic, type TestClassic } from './test-classic.ts'
import { listOf, readRdfXml, type TestGraph, term } from './test-graph.ts'

/** The acceptance table of SMART Classic (reference j) as far as the classes exist, over HTTP, by its numbers. */
let classic: TestClassic
beforeAll(async () => {
  classic = await serveClassic()
})
afterAll(() => classic.close())

const base = (): string => classic.base
const ask: TestClassic['ask'] = (...given) => classic.ask(...given)
const graphOf: TestClassic['graphOf'] = (...given) => classic.graphOf(...given)

/** The ids of the statements of an answer's own type. */
const lists = {
  medications: 'sp:Medication',
  fulfillments: 'sp:Fulfillment',
  problems: 'sp:Problem',
  encounters: 'sp:Encounter',
  lab_results: 'sp:LabResult',
  vital_sign_sets: 'sp:VitalSignSet',
  allergies: 'sp:Allergy',
} as const
type List = keyof typeof lists
async function idsOf(list: List, query = ''): Promise<readonly string[]> {
  const graph = await graphOf('classic', `${list}/${query}`)
  return graph
    .ofType(lists[list])
    .map((uri) => uri.slice(uri.lastIndexOf('/') + 1))
    .sort()
}
const summary = (graph: TestGraph, property: string): string | undefined =>
  graph.values(graph.ofType('api:ResponseSummary')[0] ?? '', `api:${property}`)[0]

test('C-01: the manifest is public, JSON, of exactly the members of e.7, at the address used', async () => {
  const answer = await fetch(`${base()}/manifest`)
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, 'application/json'])
  const manifest = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(manifest).sort()).toEqual(
    ['admin', 'api_base', 'capabilities', 'description', 'launch_urls', 'name', 'smart_version'].sort(),
  )
  expect(manifest.api_base).toBe(base())
  expect(manifest.smart_version).toMatch(/^\d+(\.\d+){0,2}$/)
  expect(Object.keys(manifest.launch_urls as object).sort()).toEqual([
    'app_launch',
    'authorize_token',
    'exchange_token',
    'request_token',
  ])
  expect((manifest.launch_urls as { app_launch: string }).app_launch).toContain('{{app_id}}')
})

test.each(['demographics', 'social_history', ...Object.keys(lists).map((list) => `${list}/`)])(
  'C-06, C-07: %s is application/rdf+xml, rooted in rdf:RDF, its literals plain and trimmed except three integers',
  async (path) => {
    const answer = await ask('classic', path)
    expect(answer.headers.get('content-type')).toBe('application/rdf+xml')
    const text = await answer.text()
    expect(text).toMatch(
      /^(<\?xml[^>]*\?>\s*)?<rdf:RDF[^>]+xmlns:rdf="http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#"/,
    )
    const integer = 'http://www.w3.org/2001/XMLSchema#integer'
    for (const { property, value, datatype } of (await readRdfXml(text)).literals) {
      expect(value).toBe(value.trim())
      const counted = ['totalResultCount', 'resultsReturned', 'processingTimeMs'].map((name) => term(`api:${name}`))
      expect([property, datatype === integer]).toEqual([property, counted.includes(property)])
    }
  },
)

test.each(Object.keys(lists) as List[])(
  'C-08: each statement of %s has its type, its record, and an address that answers it',
  async (list) => {
    const graph = await graphOf('classic', `${list}/`)
    const uris = graph.ofType(lists[list])
    expect(uris.length).toBeGreaterThan(0)
    for (const uri of uris) {
      expect(uri.startsWith(`${base()}/records/classic/${list}/`)).toBe(true)
      expect(graph.values(uri, 'rdf:type')).toEqual([term(lists[list])])
      expect(graph.values(uri, 'sp:belongsTo')).toEqual([`${base()}/records/classic`])
      const alone = await graphOf('classic', uri.slice(`${base()}/records/classic/`.length))
      for (const property of ['sp:startDate', 'dcterms:date', 'sp:instructions', 'rdf:type', 'sp:belongsTo']) {
        expect(alone.values(uri, property)).toEqual(graph.values(uri, property))
      }
    }
  },
)

test('C-10: a medication that was dispensed holds its fulfillments, and each is described with its medication', async () => {
  const graph = await graphOf('classic', 'medications/')
  const uri = `${base()}/records/classic/medications/m-a`
  const fills = ['f-1', 'f-2'].map((id) => `${base()}/records/classic/fulfillments/${id}`)
  expect([...graph.values(uri, 'sp:fulfillment')].sort()).toEqual(fills)
  for (const one of fills) {
    expect(graph.values(one, 'sp:medication')).toEqual([uri])
    expect(graph.values(one, 'sp:dispenseDaysSupply')).toEqual(['30'])
    expect(graph.values(one, 'dcterms:date').length).toBe(1)
  }
})

test('C-14: demographics have the name, the gender, the birth date and a record number', async () => {
  const graph = await graphOf('classic', 'demographics')
  const [who = ''] = graph.ofType('sp:Demographics')
  const [name = ''] = graph.values(who, 'v:n')
  expect([graph.values(name, 'v:given-name'), graph.values(name, 'v:family-name')]).toEqual([['Åse'], ['Ångström']])
  expect([graph.values(who, 'foaf:gender'), graph.values(who, 'v:bday')]).toEqual([['female'], ['1970-01-02']])
  const [number = ''] = graph.values(who, 'sp:medicalRecordNumber')
  expect(graph.values(number, 'dcterms:identifier')).toEqual(['0815'])
})

test('C-19: a record with nothing on it answers 200 with a graph without a statement', async () => {
  for (const [list, type] of Object.entries(lists)) {
    const graph = await graphOf('empty', `${list}/`)
    expect([graph.ofType(type), summary(graph, 'totalResultCount')]).toEqual([[], '0'])
  }
})

test('C-20: the same request gives the same bytes, except for the time that it took', async () => {
  for (const accept of ['application/rdf+xml', 'application/ld+json', 'application/n-triples']) {
    const once = async (): Promise<string> => {
      const answer = await ask('classic', 'medications/', { accept })
      expect(answer.headers.get('content-type')).toBe(accept)
      // The number stands in an element, a member or a typed literal.
      return (await answer.text())
        .replaceAll(/(processingTimeMs[^\d]*)(\d+)/g, '$1-')
        .replaceAll(/(XMLSchema#integer">)\d+(<\/api:processingTimeMs)/g, '$1-$2')
    }
    expect(await once()).toBe(await once())
  }
})

describe('filters', () => {
  test.each([
    ['medications', '?rxnorm=197361|314076', 'm-a m-b m-c'],
    ['medications', '?rxnorm=197361', 'm-a m-c'],
    ['medications', '?rxnorm=197361|314076&date_from=2011', 'm-b m-c'],
    ['medications', '?rxnorm=197361&date_to=2011', 'm-a'],
    ['problems', '?snomed=73211009', 'p-dated'],
    ['problems', '?snomed=38341003|73211009', 'p-dated'],
    ['lab_results', '?loinc=2951-2|2823-3', 'l-dated l-month'],
    ['lab_results', '?loinc=2951-2|2823-3&date_from=2011', 'l-month'],
    ['vital_sign_sets', '?encounter_type=emergency', 'e-emergency.2011'],
    ['vital_sign_sets', '?encounter_type=ambulatory|emergency&date_to=2010', 'e-clinic.20100512'],
  ] as const)('C-21, C-26: %s/%s is %s: a pipe is a union, a date range cuts it', async (list, query, ids) => {
    expect((await idsOf(list, query.replaceAll('|', '%7C'))).join(' ')).toBe(ids)
  })

  test.each([
    ['date_from=2010', true],
    ['date_from_including=2010', true],
    ['date_from_excluding=2010', false],
    ['date_to=2010-05', true],
    ['date_to_including=2010-05', true],
    ['date_to_excluding=2010-05', false],
    ['date_from=2010-05-12T10:00:00Z', true],
    ['date_to=2010-05-12T10:00:00Z', true],
    ['date_from=2010-05-13', false],
    ['date_to=2010-05-11', false],
  ] as const)('C-22: of what is dated 2010-05-12, %s includes: %s', async (query, included) => {
    expect((await idsOf('medications', `?${query}`)).includes('m-a')).toBe(included)
    expect((await idsOf('problems', `?${query}`)).includes('p-dated')).toBe(included)
    expect((await idsOf('lab_results', `?${query}`)).includes('l-dated')).toBe(included)
    expect((await idsOf('vital_sign_sets', `?${query}`)).includes('e-clinic.20100512')).toBe(included)
    expect((await idsOf('allergies', `?${query}`)).includes('a-dated')).toBe(included)
  })

  test('C-23: pages of two, newest first, each with the whole count; following nextPageURL visits every item once', async () => {
    const seen: string[] = []
    const first = `${base()}/records/classic/medications/?limit=2&offset=0&rxnorm=197361%7C314076%7C200000%7C200001`
    for (let at: string | undefined = first; at !== undefined; ) {
      const graph = await graphOf('classic', at.slice(`${base()}/records/classic/`.length))
      const order = listOf(graph, summary(graph, 'resultOrder'))
      expect(summary(graph, 'totalResultCount')).toBe('5')
      expect(summary(graph, 'resultsReturned')).toBe(String(order.length))
      expect([...graph.ofType('sp:Medication')].sort()).toEqual([...order].sort())
      seen.push(...order.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)))
      at = summary(graph, 'nextPageURL')
      expect(seen.length % 2 === 0 || at === undefined).toBe(true)
    }
    expect(seen).toEqual(['m-e', 'm-c', 'm-b', 'm-a', 'm-d'])
  })

  test('C-24: without limit everything comes, and no order is said', async () => {
    const graph = await graphOf('classic', 'medications/')
    expect(graph.ofType('sp:Medication').length).toBe(5)
    expect([summary(graph, 'resultOrder'), summary(graph, 'nextPageURL')]).toEqual([undefined, undefined])
  })

  test('C-25: what has no date, which the model demands, is not given one: it is left out and counted as such', async () => {
    for (const [list, id] of [
      ['medications', 'm-undated'],
      ['problems', 'p-undated'],
    ] as const) {
      const answer = await ask('classic', `${list}/?limit=100`)
      expect(Number(answer.headers.get('x-chartroom-not-projected'))).toBeGreaterThan(0)
      expect(answer.headers.get('x-chartroom-left-out')).toMatch(/^(Condition|MedicationRequest)=1/)
      expect(await answer.text()).not.toContain(id)
      expect((await ask('classic', `${list}/${id}`)).status).toBe(404)
    }
  })

  test.each(['?colour=red', '?snomed=73211009', '?limit=', '?encounter_type=x'])(
    'C-26: a parameter that the call does not know changes nothing: medications/%s',
    async (query) => {
      if (query === '?limit=') expect((await ask('classic', `medications/${query}`)).status).toBe(400)
      else expect(await idsOf('medications', query)).toEqual(await idsOf('medications'))
    },
  )

  test.each(['"', "'", '}', '{', '197361" }', '\\', '<x>', '197361|"', '%00', '197361\n'])(
    'C-26: %j in a value is compared and never interpreted',
    async (value) => {
      const found = await idsOf('medications', `?rxnorm=${encodeURIComponent(value)}`)
      expect(found).toEqual(value.startsWith('197361|') ? ['m-a', 'm-c'] : [])
    },
  )
})

describe('errors are short plain texts (reference b.5)', () => {
  const text = async (answer: Response): Promise<[number, string]> => {
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    return [answer.status, await answer.text()]
  }

  test('401: without a token, with a wrong one, with one of another kind', async () => {
    const url = `${base()}/records/classic/medications/`
    for (const authorization of [
      undefined,
      'Connect nonsense',
      `Connect ${'A'.repeat(43)}`,
      'Bearer x',
      'Basic ZGF2ZTpkYXZl',
    ]) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
      expect(await text(await fetch(url, { headers }))).toEqual([401, 'Unauthorized'])
    }
  })

  test('403: another record, and one that does not exist, for every call', async () => {
    const headers = { authorization: `Connect ${await classic.tokenFor('classic')}` }
    for (const record_id of ['penny-silva', 'empty', 'no-such-person', '_shared']) {
      for (const path of [
        'demographics',
        'medications/',
        'medications/m-a',
        'fulfillments/',
        'problems/',
        'problems/x',
        'encounters/',
        'lab_results/',
        'vital_sign_sets/',
        'social_history',
        'allergies/',
        'allergy_exclusions/a-none',
      ]) {
        expect(await text(await fetch(`${base()}/records/${record_id}/${path}`, { headers }))).toEqual([
          403,
          'Forbidden',
        ])
      }
    }
  })

  test('404: an item that is not there, an address that is none', async () => {
    for (const path of [
      'medications/nothing',
      'problems/m-a',
      'medications',
      'medications//',
      'medications/m-a/',
      'lab_panels/',
      'medications/%2F',
    ]) {
      expect([path, ...(await text(await ask('classic', path)))]).toEqual([path, 404, 'Not found'])
    }
    for (const path of ['', '/', '/nothing', '/records', '/records/']) {
      expect([path, ...(await text(await fetch(base() + path)))]).toEqual([path, 404, 'Not found'])
    }
  })

  test('405 with Allow: a method that the address does not have', async () => {
    const headers = { authorization: `Connect ${await classic.tokenFor('classic')}` }
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${base()}/records/classic/medications/`, { method, headers })
      expect(answer.headers.get('allow')).toBe('GET')
      expect(await text(answer)).toEqual([405, 'Method not allowed'])
    }
  })

  test.each([
    'date_from=yesterday',
    'date_to=2010-13',
    'limit=-1',
    'limit=0',
    'limit=two',
    'offset=1.5',
    'limit=1&limit=2',
  ])('400: medications/?%s names the parameter', async (query) => {
    const [status, body] = await text(await ask('classic', `medications/?${query}`))
    expect(status).toBe(400)
    expect(body).toContain(query.split('=')[0])
  })
})
