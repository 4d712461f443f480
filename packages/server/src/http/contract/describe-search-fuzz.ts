import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { isObject, parseExact } from '../../fhir/exact-json.ts'
import { FhirError } from '../../fhir/fhir-error.ts'
import { prepareWrite } from '../../fhir/prepare.ts'
import { resourceTypes } from '../../fhir/resource-types.ts'
import { answer } from '../../fhir/search-plan/model/answer.ts'
import { type Corpus, corpusOf } from '../../fhir/search-plan/model/corpus.ts'
import { hostileResources } from '../../fhir/search-plan/model/hostile-resources.ts'
import { type HostileSearch, hostileSearch } from '../../fhir/search-plan/model/hostile-searches.ts'
import { parsePlan } from '../../fhir/search-plan/parse-plan.ts'
import type { SearchPlan } from '../../fhir/search-plan/plan.ts'
import { context } from '../../fhir/search-plan/test-plan.ts'
import { testApp } from '../../smart/test-record.ts'
import { tokenOver } from './bearer-record.ts'

interface Searchset {
  readonly resourceType: string
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly resource: { readonly resourceType: string; readonly id: string }
    readonly search: { readonly mode: string }
  }[]
}

/** What searches find over HTTP, by GET and by POST, page after page and by their own `self` link, is what the model finds. */
export function describeSearchFuzz(name: string, seed: number, open: () => Promise<TestServing>): void {
  describe(`searches over HTTP ${name}, seed ${seed}`, () => {
    let serving: TestServing
    let token: string
    let corpus: Corpus

    beforeAll(async () => {
      serving = await open()
      const { store } = serving.container
      const [resources = []] = fc.sample(hostileResources, { seed, numRuns: 1 })
      const writes = resources.map((resource) => prepareWrite(resource, undefined, `${serving.origin}/fhir`))
      await store.writeBatch(writes, '2010-05-12T10:00:00.000Z', [])
      // Her record is there, whatever came of the resources.
      const penny = await store.accountByUsername('penny')
      if (penny === null) throw new TypeError('no penny')
      await store.putAccount({ ...penny, records: [...penny.records, { record_id: 'x', relationship: 'self' }] })
      await store.putApp({ id: testApp.id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
      token = (await tokenOver(serving, 'penny', 'patient/*.rs', { record_id: 'x', seconds: 3600 })).token
      corpus = await corpusOfRecord(serving)
    })
    afterAll(() => serving.close())

    const ask = async (url: string, form?: string): Promise<{ status: number; body: Searchset }> => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      }
      const response = await fetch(url, { headers, ...(form !== undefined && { method: 'POST', body: form }) })
      return { status: response.status, body: (await response.json()) as Searchset }
    }
    const addressOf = (type: string | null): string => `${serving.origin}/fhir${type === null ? '' : `/${type}`}`

    test('by GET, by POST and by pages', async () => {
      const counts = { asked: 0, found: 0, included: 0, refused: 0, absent: 0, pages: 0 }
      const differences: string[] = []
      const searches = fc.sample(hostileSearch, { seed, numRuns: 400 })
      for (const [at, search] of searches.entries()) {
        const query = new URLSearchParams(search.query.map(([key, value]): [string, string] => [key, value])).toString()
        const plan = planOf(search, `${serving.origin}/fhir`)
        const address = addressOf(search.type)
        const difference = async (): Promise<string | null> => {
          const count = [1000, 3, 1][at % 3] ?? 1000
          const asked = `${query}&_count=${count}&_total=accurate`
          const first = at % 2 === 0 ? await ask(`${address}?${asked}`) : await ask(`${address}/_search`, asked)
          counts.asked += 1
          if (plan === null || first.status === 400) {
            counts.refused += 1
            return first.status === 400 ? null : `${first.status}, though it cannot be asked`
          }
          const expected = answer(plan, corpus)
          if (first.status === 404) {
            // It names somebody whose record is another's: nothing of hers is here either.
            counts.absent += 1
            return expected.matches.length === 0 ? null : '404, though something is there'
          }
          const told = await walk(first, ask, (page) => {
            counts.pages += 1
            return page
          })
          const wanted = expected.matches.map(({ type, id }) => `${type}/${id}`)
          if (wanted.length > 0) counts.found += 1
          if (String(told.matches) !== String(wanted)) return `expected ${wanted}\n    answered ${told.matches}`
          if (first.body.total !== wanted.length) return `total ${first.body.total}, not ${wanted.length}`
          const beside = expected.included.map(({ type, id }) => `${type}/${id}`).sort()
          if (beside.length > 0) counts.included += 1
          if (count === 1000 && String(told.included) !== String(beside))
            return `expected beside ${beside}\n    answered ${told.included}`
          const self = first.body.link.find(({ relation }) => relation === 'self')?.url ?? ''
          const again = await ask(self)
          return found(again.body) === found(first.body) ? null : `self, ${self}, answers otherwise`
        }
        const told = await difference()
        if (told !== null) differences.push(`${search.type ?? ''}?${query}\n    ${told}`)
      }
      process.stdout.write(`${name}: ${JSON.stringify(counts)} over HTTP (seed ${seed})\n`)
      expect(differences).toEqual([])
      expect(counts.found).toBeGreaterThan(50)
    }, 300_000)
  })
}

function planOf({ type, query }: HostileSearch, base: string): SearchPlan | null {
  try {
    return parsePlan({ type, query, strict: false, context: { ...context, now: Date.now(), base } }).plan
  } catch (error) {
    if (error instanceof FhirError) return null
    throw error
  }
}

/** The record, and what belongs to nobody, as the store has it. */
async function corpusOfRecord({ container, origin }: TestServing): Promise<Corpus> {
  const types = [...resourceTypes]
  const found = await Promise.all(
    [{ kind: 'records', ids: ['x'] } as const, { kind: 'shared' } as const].map((records) =>
      container.store.search({ parts: [{ types, records, criteria: [] }], sort: [], count: 100_000, total: false }),
    ),
  )
  const resources = found.flatMap((page) => page.resources).map(({ text }) => parseExact(text))
  return corpusOf(resources.filter(isObject), { base: `${origin}/fhir` })
}

/** Without what is said of the parameters that were left out: `self` has them no more. */
const found = ({ entry = [] }: Searchset): string =>
  JSON.stringify(entry.filter(({ search }) => search.mode !== 'outcome'))

async function walk(
  first: { readonly status: number; readonly body: Searchset },
  ask: (url: string) => Promise<{ status: number; body: Searchset }>,
  each: (page: Searchset) => Searchset,
): Promise<{ readonly matches: readonly string[]; readonly included: readonly string[] }> {
  const matches: string[] = []
  const included: string[] = []
  for (let page = first; ; ) {
    if (page.status !== 200)
      throw new Error(`a page answers ${page.status}: ${JSON.stringify(page.body).slice(0, 200)}`)
    for (const { resource, search } of each(page.body).entry ?? []) {
      const key = `${resource.resourceType}/${resource.id}`
      if (search.mode === 'match') matches.push(key)
      else if (search.mode === 'include') included.push(key)
    }
    const next = page.body.link.find(({ relation }) => relation === 'next')?.url
    if (next === undefined) return { matches, included: included.sort() }
    page = await ask(next)
  }
}
