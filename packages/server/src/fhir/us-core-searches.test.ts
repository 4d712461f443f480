import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { tokenOver } from '../http/contract/bearer-record.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { testApp } from '../smart/test-record.ts'
import { isSharedType } from './compartment.ts'
import { isList, isObject, type JsonObject, parseExact } from './exact-json.ts'
import { answer } from './search-plan/model/answer.ts'
import type { Entry } from './search-plan/model/corpus.ts'
import { type Corpus, corpusOf } from './search-plan/model/corpus.ts'
import { parsePlan } from './search-plan/parse-plan.ts'
import { usCoreRows } from './search-plan/test-us-core.ts'
import { usCorePerson } from './test-us-core-person.ts'

let serving: TestServing
let headers: Record<string, string>
let base: string
const corpora = new Map<string, Corpus>()
beforeAll(async () => {
  serving = await serveForTests()
  base = `${serving.origin}/fhir`
  await serving.container.store.putApp({
    id: testApp.id,
    manifest: JSON.stringify(testApp),
    approved: true,
    suspended: false,
  })
  const entry = usCorePerson.map((resource) => ({ resource }))
  const { store, record } = serving.container
  const deps = { record, store, organization: 'harbour-clinic' }
  const bundle = parseExact(JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }))
  expect((await importBundle(bundle, 'kit', deps)).failed).toEqual([])
  const { token } = await tokenOver(serving, 'dave', 'user/*.rs', { record_id: null })
  headers = { authorization: `Bearer ${token}` }
})
afterAll(() => serving.close())

type Pairs = readonly (readonly [string, string])[]

interface Found {
  readonly matches: readonly JsonObject[]
  readonly included: readonly JsonObject[]
}

/** All pages: the kit follows up to twenty. */
async function pagesOf(first: Promise<Response>): Promise<Found> {
  const found = { match: [] as JsonObject[], include: [] as JsonObject[] }
  let response: Response | null = await first
  while (response !== null) {
    const text = await response.text()
    expect([response.url, response.status, text]).toEqual([expect.any(String), 200, expect.any(String)])
    const bundle = parseExact(text) as unknown as {
      readonly link: readonly { readonly relation: string; readonly url: string }[]
      readonly entry?: readonly {
        readonly resource: JsonObject
        readonly search: { readonly mode: 'match' | 'include' }
      }[]
    }
    for (const { resource, search } of bundle.entry ?? []) found[search.mode].push(resource)
    const next = bundle.link.find(({ relation }) => relation === 'next')?.url
    response = next === undefined ? null : await fetch(next, { headers })
  }
  return { matches: found.match, included: found.include }
}
const byGet = (type: string, pairs: Pairs): Promise<Found> => {
  // The kit sends a zone's plus as it is.
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2B', '+')}`).join('&')
  return pagesOf(fetch(`${base}/${type}?${query}`, { headers }))
}
const byPost = (type: string, pairs: Pairs): Promise<Found> =>
  pagesOf(
    fetch(`${base}/${type}/_search`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])),
    }),
  )
const idsOf = (resources: readonly { readonly id?: unknown }[]): readonly string[] =>
  resources.map(({ id }) => String(id)).sort()

interface Told {
  readonly patient: string
  readonly corpus: Corpus
  /** One that has a value for each of the parameters. */
  readonly source: Entry
}

/** What there is of a type: of one person who has what is asked for, or of everybody where it belongs to nobody. */
async function corpusFor(type: string, names: readonly string[] = []): Promise<Told> {
  const some = (await byGet(type, [['_count', '1000']])).matches
  const people = [...new Set([...some.slice(0, 1).map(patientOf), 'kit'])]
  for (const patient of people) {
    const all = isSharedType(type) || type === 'Patient' ? [] : [['patient', patient] as const]
    const key = `${type} ${all.join()}`
    const corpus = corpora.get(key) ?? corpusOf((await byGet(type, [...all, ['_count', '1000']])).matches, { base })
    corpora.set(key, corpus)
    const source = corpus.entries.find((entry) => names.every((name) => valuesOf(entry, name).length > 0))
    if (source !== undefined) return { patient, corpus, source }
  }
  throw new Error(`no ${type} with ${names}`)
}

function patientOf(resource: JsonObject): string {
  for (const name of ['patient', 'subject', 'beneficiary']) {
    const reference = resource[name]
    const text = isObject(reference) ? reference.reference : undefined
    if (typeof text === 'string' && text.startsWith('Patient/')) return text.slice('Patient/'.length)
  }
  return ''
}

const zoned = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00')
const day = 86_400_000

/** Values that a resource is to be found by: as the kit takes them from what it has been shown. */
function valuesOf({ rows, id, updated }: Entry, param: string): readonly string[] {
  if (param === '_id') return [id]
  if (param === '_lastUpdated') return [`gt${zoned(updated - day)}`, `lt${zoned(updated + day)}`]
  const token = rows.tokens.find((row) => row.param === param && row.code !== '')
  if (token !== undefined) return [token.code, ...(token.system === '' ? [] : [`${token.system}|${token.code}`])]
  const date = rows.dates.find((row) => row.param === param)
  if (date !== undefined) {
    const low = Number.isFinite(date.low) ? date.low : date.high
    const high = Number.isFinite(date.high) ? date.high : date.low
    const [from, to] = [low - 1000, high + 1000].map(zoned)
    return [`gt${from}`, `ge${from}`, `lt${to}`, `le${to}`]
  }
  const string = rows.strings.find((row) => row.param === param && row.exact !== '')
  if (string !== undefined) return [string.exact.split(',')[0] ?? '', string.exact.slice(0, 3).toUpperCase()]
  const reference = rows.references.find((row) => row.param === param && row.type !== '')
  if (reference !== undefined) return [`${reference.type}/${reference.id}`]
  const uri = rows.uris.find((row) => row.param === param) ?? rows.references.find((row) => row.param === param)
  if (uri !== undefined) return ['uri' in uri ? uri.uri : uri.url]
  return []
}

describe('the searches of US Core, by the values of what is there (statement 99)', () => {
  const rows = usCoreRows.map(({ type, ofPatient, names }) => [type, ofPatient ? 'of a patient' : '', names] as const)

  test.each(rows)(
    '%s %s by %j: GET, POST, id and Patient/id find the same, and what the model finds',
    async (type, of, names) => {
      const { corpus, patient, source } = await corpusFor(type, names)
      const most = Math.max(1, ...names.map((name) => valuesOf(source, name).length))
      for (let at = 0; at < most; at++) {
        const asked = names.map((name): [string, string] => [
          name,
          valuesOf(source, name).at(at) ?? valuesOf(source, name)[0] ?? '',
        ])
        const whose = (value: string): Pairs => (of === '' ? asked : [['patient', value], ...asked])
        const { plan } = parsePlan({ type, query: whose(patient), strict: true, context: { now: Date.now(), base } })
        const expected = idsOf(answer(plan, corpus).matches)
        expect(expected).toContain(source.id)
        const found = await Promise.all([
          byGet(type, whose(patient)),
          byPost(type, whose(patient)),
          byGet(type, whose(`Patient/${patient}`)),
          byPost(type, whose(`Patient/${patient}`)),
          byGet(type, whose(`${base}/Patient/${patient}`)),
        ])
        expect([asked, ...found.map(({ matches }) => idsOf(matches))]).toEqual([asked, ...found.map(() => expected)])
      }
    },
  )

  test('a list of all statuses finds what any of them finds', async () => {
    const { corpus, patient } = await corpusFor('MedicationRequest')
    const statuses = [...new Set(corpus.entries.map(({ resource }) => String(resource.status)))]
    const all = await byGet('MedicationRequest', [
      ['patient', patient],
      ['status', statuses.join(',')],
    ])
    expect(idsOf(all.matches)).toEqual(idsOf(corpus.entries))
  })
})

describe('what the kit includes (statement 98)', () => {
  const types = [...new Set(usCoreRows.filter(({ ofPatient }) => ofPatient).map(({ type }) => type))]

  test.each(types)('%s with _revinclude=Provenance:target: each Provenance is of a match', async (type) => {
    const { patient } = await corpusFor(type)
    const { matches, included } = await byGet(type, [
      ['patient', patient],
      ['_revinclude', 'Provenance:target'],
    ])
    const keys = new Set(matches.map(({ resourceType, id }) => `${resourceType}/${id}`))
    for (const { resourceType, target } of included) {
      expect(resourceType).toBe('Provenance')
      const targets = isList(target) ? target.map((one) => (isObject(one) ? one.reference : null)) : []
      expect(targets.some((reference) => typeof reference === 'string' && keys.has(reference))).toBe(true)
    }
  })

  test.each(['MedicationRequest', 'MedicationDispense'])('%s with its Medications', async (type) => {
    const { patient } = await corpusFor(type)
    const { matches, included } = await byGet(type, [
      ['patient', patient],
      ['_include', `${type}:medication`],
    ])
    const named = matches.flatMap(({ medicationReference }) =>
      isObject(medicationReference) ? [String(medicationReference.reference)] : [],
    )
    expect(included.map(({ resourceType, id }) => `${resourceType}/${id}`).sort()).toEqual([...new Set(named)].sort())
  })
})
