import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../contract/store-under-test.ts'
import type { StoreQuery } from '../record-store.ts'
import { openSqlite } from '../sqlite/open.ts'
import type { Database, Value } from './database.ts'
import { migrate } from './migrate.ts'
import { search } from './search.ts'

/** The steps by which SQLite would answer a search. */
async function planOf(database: Database, query: StoreQuery): Promise<readonly string[]> {
  const asked: [string, readonly Value[]][] = []
  await search(
    {
      all: (sql, params = []) => {
        asked.push([sql, params])
        return database.all(sql, params)
      },
    },
    query,
  )
  const steps = await Promise.all(
    asked.map(([sql, params]) => database.all<{ detail: string }>(`explain query plan ${sql}`, params)),
  )
  return steps.flat().map(({ detail }) => detail)
}

describe('what a search in one record reads', () => {
  let database: Database
  beforeEach(async () => {
    database = openSqlite(':memory:')
    await migrate(database)
  })
  afterEach(() => database.close())

  const newest = [{ of: 'date', param: 'date', descending: true }] as const
  const hot: Readonly<Record<string, Partial<StoreQuery>>> = {
    'everything of one type': {},
    'everything newest first, counted': { sort: newest, total: true },
    'by category, newest first': {
      criteria: [{ kind: 'token', param: 'category', any: [{ system: 's', code: 'laboratory' }] }],
      sort: newest,
    },
    'by several codes': {
      criteria: [{ kind: 'token', param: 'code', any: [{ code: 'a' }, { system: 's', code: 'b' }] }],
    },
    'by status and not by another': {
      criteria: [
        { kind: 'token', param: 'status', any: [{ code: 'active' }] },
        { kind: 'token', param: 'intent', not: true, any: [{ code: 'proposal' }] },
      ],
    },
    'since a date': { criteria: [{ kind: 'date', param: 'date', any: [{ prefix: 'ge', low: 0, high: 1 }] }] },
    'of an encounter': { criteria: [{ kind: 'reference', param: 'encounter', any: [{ type: 'Encounter', id: 'e' }] }] },
    'by name': { criteria: [{ kind: 'string', param: 'name', match: 'starts', any: ['sil'] }] },
    'without an end': { criteria: [{ kind: 'missing', of: 'date', param: 'end', missing: true }] },
    'by id': { criteria: [{ kind: 'id', any: ['a', 'b'] }] },
  }
  for (const [name, query] of Object.entries(hot)) {
    it(`${name}: only rows of that record, found by key (design §3.4)`, async () => {
      const steps = await planOf(database, { ...EVERYTHING, ...query })
      const reads = steps.filter((step) => /^(SEARCH|SCAN) (r|i)\b/u.test(step))
      expect(reads.length).toBeGreaterThan(0)
      for (const step of reads) expect(step).toMatch(/^SEARCH . USING .*\(record_id=\? AND type=\?/u)
    })
  }
})
