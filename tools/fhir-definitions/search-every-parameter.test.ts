import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { extractRows } from '../../packages/server/src/fhir/index-rows/extract-rows.ts'
import { searchTable } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import { parsePlan } from '../../packages/server/src/fhir/search-plan/parse-plan.ts'
import type { Criterion } from '../../packages/server/src/store/criteria.ts'
import { openStore } from '../../packages/server/src/store/open-store.ts'
import { startTestCluster } from '../../packages/server/src/store/postgres/test-cluster.ts'
import type { ResourceWrite } from '../../packages/server/src/store/record-store.ts'
import type { Store } from '../../packages/server/src/store/store.ts'
import { madeResources } from './made-resources.ts'
import { madeSearches } from './made-searches.ts'

interface Made {
  readonly write: ResourceWrite
  readonly type: string
  readonly param: string
  readonly value: string
}

const everything: readonly Made[] = [...searchTable].flatMap(([type, definitions]) =>
  Object.entries(definitions).flatMap(([param, definition]) => {
    // Columns of the store, which every other search asks beside; Resource is no type of its own.
    if (type === 'Resource' || param === '_id' || param === '_lastUpdated') return []
    const values = madeSearches(definition)
    return madeResources(type, definition).map((resource, n): Made => {
      const id = `${param.replace('_', 'x-')}.${n}`
      const text = JSON.stringify({ ...resource, id })
      const hash = createHash('sha256').update(text).digest('base64url')
      const write = { record_id: 'anna', type, id, hash, textAt: () => text, index: extractRows(resource) }
      return { write, type, param, value: values[n] ?? '' }
    })
  }),
)

/** Quantities, Ranges and References of Group.value say nothing to its token (`index-rows/token-rules.ts`); Ages nothing to a date. */
const silent = (made: Made): boolean => !made.write.index.composites.length && rowsOf(made) === 0

function rowsOf({ write, param }: Made): number {
  const { words, composites, ...rows } = write.index
  return Object.values(rows)
    .flat()
    .filter((row: { readonly param: string }) => row.param === param).length
}

async function missed(store: Store): Promise<readonly string[]> {
  const writes = new Map(everything.map(({ write }) => [`${write.type}/${write.id}`, write]))
  await store.writeBatch([...writes.values()], '2026-01-01T00:00:00.000Z', [])
  const wrong: string[] = []
  for (const made of everything) {
    const { type, param, value, write } = made
    const { plan, ignored } = parsePlan({
      type,
      query: new URLSearchParams([[param, value]]),
      strict: true,
      context: { now: 0 },
    })
    const page = await store.search({
      // Such plans have no chains, which the record service alone may ask.
      parts: [{ types: [type], records: { kind: 'all' }, criteria: plan.criteria as readonly Criterion[] }],
      sort: [],
      count: 1000,
      total: false,
    })
    const found = page.resources.some(({ id }) => id === write.id)
    if (found === silent(made) || ignored.length > 0) wrong.push(`${type}?${param}=${value} of ${write.id}`)
  }
  return wrong
}

describe('every search parameter of R4, asked of a store for what was made in each of its places', async () => {
  it('covers all definitions but those that have no rows', () => {
    const asked = new Set(everything.map(({ type, param }) => searchTable.get(type)?.[param]?.definition))
    expect(asked.size).toBe(1381 - 3)
    expect(new Set(everything.map(({ write }) => `${write.type}/${write.id}`)).size).toBe(everything.length)
  })

  it('is found on SQLite', async () => {
    const store = await openStore({ kind: 'sqlite', file: ':memory:' })
    expect(await missed(store)).toEqual([])
    await store.close()
  })

  const cluster = await startTestCluster()
  if ('unavailable' in cluster) {
    it('is found on PostgreSQL', (context) => {
      const why = `No PostgreSQL to test with: ${cluster.unavailable}`
      if (process.env.CI === 'true') throw new Error(why)
      context.skip(why)
    })
  } else {
    afterAll(() => cluster.stop())
    it(`is found on ${cluster.description}`, async () => {
      const url = await cluster.createDatabase()
      const store = await openStore({ kind: 'postgres', url })
      expect(await missed(store)).toEqual([])
      await store.close()
    }, 120_000)
  }
})
