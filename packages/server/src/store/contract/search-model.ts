import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletionOf } from '../deletion.ts'
import { type ResourceWrite, type SearchPlace, SHARED_RECORD, type StoreQuery } from '../record-store.ts'
import type { Store } from '../store.ts'
import { patient, TUESDAY, write } from './sample-writes.ts'
import { type Corpus, expected } from './search-expected.ts'
import { query } from './search-sample-queries.ts'
import { rows } from './search-sample-rows.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const RECORDS = ['anna', 'ben', 'cleo', SHARED_RECORD]
const organizations = new Map([
  ['anna', 'harbour'],
  ['ben', 'hillside'],
  ['cleo', 'harbour'],
])

export function describeModel(under: StoreUnderTest): void {
  describe('search in general', () => {
    it('finds, orders, pages and counts like a simple model, whatever is stored and asked', async () => {
      const store = under.store()
      const people = [...organizations].map(([id, organization]) => patient(id, organization))
      await store.writeBatch(people, TUESDAY, [])
      let dataset = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(rows, fc.constantFrom('@A', '@B'), fc.nat(3)), { minLength: 1, maxLength: 20 }),
          fc.array(query, { minLength: 12, maxLength: 12 }),
          async (resources, queries) => {
            const own = dataset++
            const writes = resources.map(([index, type, home], n) =>
              write({ type, id: `x${n}`, record_id: RECORDS[home] ?? '', index }),
            )
            const stored = inDataset(writes, own)
            const corpus: Corpus = { writes: [...people, ...stored], organizations, updated: Date.parse(TUESDAY) }
            await store.writeBatch(stored, TUESDAY, [])
            try {
              for (const asked of inDataset(queries, own)) await expectAnswer(store, asked, corpus)
            } finally {
              const gone = stored.map((one) => deletionOf(one))
              await store.writeBatch(gone, TUESDAY, [])
            }
          },
        ),
        { numRuns: 60 },
      )
    })
  })
}

/** All pages, one after another, are the whole. */
async function expectAnswer(store: Store, asked: StoreQuery, corpus: Corpus): Promise<void> {
  const all = expected(asked, corpus).map(({ type, id }) => `${type}/${id}`)
  const found: string[] = []
  let after: SearchPlace | undefined
  do {
    const page = await store.search({ ...asked, ...(after !== undefined && { after }) })
    expect(page.total).toBe(all.length)
    found.push(...page.resources.map(({ type, id }) => `${type}/${id}`))
    expect(page.more).toBe(all.length > found.length)
    after = page.end === undefined ? undefined : (JSON.parse(JSON.stringify(page.end)) as SearchPlace)
    if (!page.more) break
  } while (after !== undefined)
  expect(found).toEqual(all)
}

/** Each data set has ids of its own; types that begin with `@` become Patients, or types of its own. */
function inDataset<T extends readonly (StoreQuery | ResourceWrite)[]>(value: T, dataset: number): T {
  // What comes out has the shape that went in.
  return renamed(value, dataset) as T
}

function renamed(value: unknown, dataset: number): unknown {
  if (typeof value === 'string') {
    if (value === '@A' && dataset % 2 === 0) return 'Patient'
    if (value.startsWith('@')) return `${value.slice(1)}${dataset}`
    return /^x\d+$/.test(value) ? `${value}-${dataset}` : value
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one, dataset))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, dataset)]))
}
