import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { tokenOver } from '../http/contract/bearer-record.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { testApp } from '../smart/test-record.ts'
import { parseExact } from './exact-json.ts'
import { prepareWrite } from './prepare.ts'
import { searchRecords } from './test-records.ts'

let serving: TestServing
let authorization: string
beforeAll(async () => {
  serving = await serveForTests()
  const { store, record } = serving.container
  const deps = { record, store, organization: 'harbour-clinic' }
  expect((await importBundle(parseExact(searchRecords), 'search', deps)).failed).toEqual([])
  await store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
  const { token } = await tokenOver(serving, 'dave', 'user/*.rs', { record_id: null })
  authorization = `Bearer ${token}`
})
afterAll(() => serving.close())

interface Searchset {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly { readonly resource: { readonly id: string; readonly meta?: { readonly tag?: unknown } } }[]
}
const ask = (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${serving.origin}/fhir/${path}`, {
    ...options,
    headers: { authorization, ...(options.headers as Record<string, string> | undefined) },
  })
const bundleOf = async (asked: Promise<Response>): Promise<Searchset> => {
  const answer = await asked
  expect([answer.url, answer.status]).toEqual([expect.any(String), 200])
  return (await answer.json()) as Searchset
}
const idsOf = ({ entry = [] }: Searchset): string => entry.map(({ resource }) => resource.id).join(' ')
const linkOf = ({ link }: Searchset, name: string): string | undefined =>
  link.find(({ relation }) => relation === name)?.url
const form = (body: string, type = 'application/x-www-form-urlencoded'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
})

describe('a search by POST (R4 §3.1.1, statement 96)', () => {
  test.each(['application/json', 'application/fhir+json', 'text/plain', 'multipart/form-data; boundary=x'])(
    'refuses a body of type %s: 415',
    async (type) => {
      const answer = await ask('Observation/_search', form('{}', type))
      expect([answer.status, await answer.json()]).toEqual([
        415,
        expect.objectContaining({ resourceType: 'OperationOutcome' }),
      ])
    },
  )

  test('refuses what GET refuses, and whoever is nobody', async () => {
    expect((await ask('Observation/_search', form('code:sounds=x'))).status).toBe(400)
    expect((await ask('Observation/_search', form(`code=${'x,'.repeat(501)}y`))).status).toBe(400)
    expect((await ask('Horoscope/_search', form('code=x'))).status).toBe(404)
    expect((await ask('Observation/_search', form('_format=xml'))).status).toBe(406)
    expect((await ask('Observation/_search', form('_format=json&patient=anna'))).status).toBe(200)
    const nobody = await fetch(`${serving.origin}/fhir/Observation/_search`, form('code=x'))
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')])
  })

  test.each([
    ['Observation', 'patient=anna&code=29463-7&_sort=-date'],
    ['Observation', 'patient=anna&date=ge2010-05-12T00%3A00%3A00%2B00%3A00'],
    ['Patient', 'identifier=urn%3Amrn%7CA%5C%2C1%5C%7Cx'],
    ['Patient', 'name=%C3%98ster'],
    ['', '_type=Condition,Encounter&patient=anna'],
    ['Patient/anna/Observation', 'status=final'],
    ['Patient/anna/*', '_type=Condition,Encounter'],
  ])('finds what GET finds: %s?%s', async (path, query) => {
    const got = await bundleOf(ask(`${path}?${query}`))
    expect(idsOf(got)).not.toBe('')
    const posted = await bundleOf(ask(`${path}${path === '' ? '' : '/'}_search`, form(query)))
    expect(posted).toEqual(got)
  })

  test('takes the parameters of its address and of its body together', async () => {
    const both = await bundleOf(ask('Observation/_search?patient=anna&status=final', form('date=2010-05-12&_sort=_id')))
    expect(idsOf(both)).toBe('w1 w3')
    expect(linkOf(both, 'self')).toBe(
      `${serving.origin}/fhir/Observation?patient=anna&status=final&date=2010-05-12&_sort=_id`,
    )
    expect(idsOf(await bundleOf(ask('Observation/_search?patient=anna&_id=w1', { method: 'POST' })))).toBe('w1')
  })

  test('that is too long for a link is answered when all of it fits on a page, and else refused in words', async () => {
    const ids = `_id=w1,w2,w3,${Array.from({ length: 900 }, (_, at) => `a-long-id-of-nobody-${at}`).join(',')}`
    expect(idsOf(await bundleOf(ask('Observation/_search', form(`${ids}&_sort=_id`))))).toBe('w1 w2 w3')
    const answer = await ask('Observation/_search', form(`${ids}&_count=2`))
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('too-costly')])
  })

  test('goes on by links that are GET', async () => {
    const first = await bundleOf(ask('Observation/_search', form('patient=anna&_count=4&_sort=_id')))
    expect(idsOf(await bundleOf(ask(linkOf(first, 'next') ?? '')))).toBe('w4 w5')
  })
})

describe('a paging link (reference e.5, statement 97)', () => {
  const pages = async (query: string, between: (at: number) => Promise<void>): Promise<readonly string[]> => {
    const seen: string[] = []
    let at: string | undefined = `Observation?patient=bert&${query}`
    for (let page = 0; at !== undefined; page++) {
      const bundle: Searchset = await bundleOf(ask(at))
      seen.push(idsOf(bundle))
      at = linkOf(bundle, 'next')
      await between(page)
    }
    return seen
  }
  const write = async (id: string, date: string): Promise<void> => {
    const resource = {
      resourceType: 'Observation',
      id,
      status: 'final',
      code: { text: 'x' },
      subject: { reference: 'Patient/bert' },
      effectiveDateTime: date,
    }
    const now = new Date().toISOString()
    const parsed = parseExact(JSON.stringify(resource)) as Parameters<typeof prepareWrite>[0]
    await serving.container.store.writeBatch([prepareWrite(parsed)], now, [])
  }

  test('gives each match once, though rows are written between the pages', async () => {
    for (const [id, date] of [
      ['b2', '2020-02-02'],
      ['b4', '2020-02-04'],
      ['b6', '2020-02-06'],
      ['b8', '2020-02-08'],
    ] as const)
      await write(id, date)
    const seen = await pages('_sort=date&_count=2', async (at) => {
      // One before the place where the page ended, and one behind it.
      if (at === 0) await Promise.all([write('b1', '2020-02-01'), write('b7', '2020-02-07')])
    })
    expect(seen).toEqual(['b2 b4', 'b6 b7', 'b8'])
    expect(await pages('_sort=-date&_count=3', async () => {})).toEqual(['b8 b7 b6', 'b4 b2 b1'])
  })

  test('altered, or with another question, is refused in words', async () => {
    const next = linkOf(await bundleOf(ask('Observation?patient=anna&_count=2&code=29463-7')), 'next') ?? ''
    for (const [from, to] of [
      ['anna', 'bert'],
      ['29463-7', 'x'],
      ['_count=2', '_count=3'],
      ['code=', 'code:not='],
      ['/Observation', '/Condition'],
      ['_cursor=', '_cursor=A'],
    ] as const) {
      const answer = await ask(next.replace(from, to))
      const { issue } = (await answer.json()) as { issue: readonly [{ readonly diagnostics: string }] }
      expect([to, answer.status, issue[0].diagnostics]).toEqual([to, 400, expect.stringContaining('_cursor')])
    }
  })

  test('leads back to the first page, and says of each page how it was asked', async () => {
    const first = await bundleOf(ask('Observation?patient=anna&_count=2&_sort=_id'))
    expect(linkOf(first, 'first')).toBe(linkOf(first, 'self'))
    const second = await bundleOf(ask(linkOf(first, 'next') ?? ''))
    expect(linkOf(second, 'first')).toBe(linkOf(first, 'self'))
    expect(await bundleOf(ask(linkOf(second, 'self') ?? ''))).toMatchObject({ entry: second.entry })
    const last = await bundleOf(ask(linkOf(second, 'next') ?? ''))
    expect([idsOf(last), linkOf(last, 'next')]).toEqual(['w4 w5', undefined])
  })

  test('what is measured from now is measured from the first page’s now', async () => {
    const first = await bundleOf(ask('Observation?patient=anna&date=ap2011-01-01&_count=2&_sort=_id'))
    expect(idsOf(await bundleOf(ask(linkOf(first, 'next') ?? '')))).toBe('w3 w4')
  })
})

describe('what comes with a page is bounded, and refused in words beyond it', () => {
  const refused = async (path: string): Promise<unknown> => {
    const answer = await ask(path)
    const { issue } = (await answer.json()) as {
      issue: readonly [{ readonly code: string; readonly diagnostics: string }]
    }
    return [answer.status, issue[0].code, issue[0].diagnostics]
  }
  const tooMany = [400, 'too-costly', expect.stringContaining('_count')]

  test('in steps: a list of Observations that each lead to the next', async () => {
    const link = (at: number) => {
      const next = at === 0 ? '' : `,"derivedFrom":[{"reference":"Observation/link-${at - 1}"}]`
      const text = `{"resourceType":"Observation","id":"link-${at}","subject":{"reference":"Patient/bert"}${next}}`
      return prepareWrite(parseExact(text) as Parameters<typeof prepareWrite>[0])
    }
    const links = Array.from({ length: 40 }, (_, at) => link(at))
    await serving.container.store.writeBatch(links, new Date().toISOString(), [])
    const short = await bundleOf(ask('Observation?_id=link-20&_include:iterate=Observation:derived-from'))
    expect(short.entry?.length).toBe(21)
    expect(await refused('Observation?_id=link-39&_include:iterate=Observation:derived-from')).toEqual(tooMany)
  })

  test('in number: all that there is about somebody with ten years of results', async () => {
    const all = await bundleOf(ask('Observation?patient=samuel-johansson&_summary=count'))
    expect(all.total).toBeGreaterThan(5000)
    expect(await refused('Patient?_id=samuel-johansson&_revinclude=Observation:patient')).toEqual(tooMany)
  })
})

describe('the shape of an answer (reference e.1, e.5)', () => {
  const tag = { code: 'SUBSETTED', system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue' }
  const first = async (path: string): Promise<Record<string, unknown>> => {
    const body = (await (await ask(path)).json()) as Record<string, unknown> & Searchset
    return (body.resourceType === 'Bundle' ? body.entry?.[0]?.resource : body) as unknown as Record<string, unknown>
  }

  test.each([
    'Observation?patient=anna&_id=w1&',
    'Observation/w1?',
    'Observation/w1/_history/1?',
    'Observation/w1/_history?',
  ])('is cut by _elements and _summary, and says so: %s', async (path) => {
    const cut = await first(`${path}_elements=effective,valueQuantity`)
    expect(Object.keys(cut).sort()).toEqual(
      ['code', 'effectiveDateTime', 'id', 'meta', 'resourceType', 'status', 'valueQuantity'].filter(
        (name) => name in cut,
      ),
    )
    expect(cut).not.toHaveProperty('subject')
    expect(cut.meta).toMatchObject({ tag: [tag] })
    expect(await first(`${path}_summary=true`)).toMatchObject({ meta: { tag: [tag] }, status: 'final' })
    expect(await first(`${path}_summary=false`)).not.toHaveProperty('meta.tag')
  })

  test('what was included is not cut by _elements', async () => {
    const { entry } = await bundleOf(
      ask('Condition?patient=anna&_elements=code&_include=Condition:encounter&_include=Condition:patient'),
    )
    const cut = (entry ?? []).map(
      ({ resource }) => `${resource.id} ${resource.meta?.tag === undefined ? 'whole' : 'cut'}`,
    )
    expect(cut.sort()).toEqual(['anna whole', 'c1 cut', 'e1 whole'])
  })

  test('_pretty indents, and keeps digits', async () => {
    for (const path of ['Observation/w1', 'Observation?patient=anna&_id=w1', 'Observation/w1/_history']) {
      const text = await (await ask(`${path}${path.includes('?') ? '&' : '?'}_pretty=true`)).text()
      expect(text).toMatch(/^\{\n {2}"resourceType"/)
      expect(text).toContain('"value": 1.50')
    }
  })

  test('_summary=count is no resource’s', async () => {
    expect((await ask('Observation/w1?_summary=count')).status).toBe(400)
    expect((await ask('Observation/w1/_history?_summary=count')).status).toBe(400)
  })

  test('HEAD says what GET says, and sends nothing', async () => {
    for (const path of ['Observation?patient=anna', 'Patient/anna/*', '?_id=w1', 'Observation/w1/_history']) {
      const answer = await ask(path, { method: 'HEAD' })
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, ''])
    }
  })
})
