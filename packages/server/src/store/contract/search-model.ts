import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
      await store.writeBatch(
        [...organizations].map(([id, organization]) => patient(id, organization)),
        TUESDAY,
        [],
      )
      let dataset = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(rows, fc.constantFrom('@A', '@B'), fc.nat(3)), { minLength: 1, maxLength: 20 }),
          fc.array(query, { minLength: 12, maxLength: 12 }),
          async (resources, queries) => {
            // Types of its own for each data set, so that the store need not be emptied.
            const name = `${dataset++}`
            const writes = resources.map(([index, type, home], n) =>
              write({ type, id: `x${n}`, record_id: RECORDS[home] ?? '', index }),
            )
            const corpus: Corpus = { writes: inDataset(writes, name), organizations, updated: Date.parse(TUESDAY) }
            await store.writeBatch(corpus.writes, TUESDAY, [])
            for (const asked of inDataset(queries, name)) await expectAnswer(store, asked, corpus)
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

/** Types that begin with `@` become those of one data set. */
function inDataset<T extends readonly (StoreQuery | ResourceWrite)[]>(value: T, name: string): T {
  // What comes out has the shape that went in.
  return renamed(value, name) as T
}

function renamed(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? `${value.slice(1)}${name}` : value
  if (Array.isArray(value)) return value.map((one) => renamed(one, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, name)]))
}
