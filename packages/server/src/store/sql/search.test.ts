import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { date, ids, notToken, reference, string, to, token } from '../contract/sample-criteria.ts'
import { type Asked, asking } from '../contract/store-under-test.ts'
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
  const hot: Readonly<Record<string, Asked>> = {
    'everything of one type': {},
    'everything newest first, counted': { sort: newest, total: true },
    'by category, newest first': {
      criteria: [token('category', { systems: ['s'], code: 'laboratory' })],
      sort: newest,
    },
    'by several codes': {
      criteria: [token('code', { code: 'a' }, { systems: ['s'], code: 'b' })],
    },
    'by status and not by another': {
      criteria: [token('status', { code: 'active' }), notToken('intent', { code: 'proposal' })],
    },
    'since a date': { criteria: [date('date', { prefix: 'ge', low: 0, high: 1 })] },
    'of an encounter': { criteria: [reference('encounter', to('Encounter', 'e'))] },
    'by name': { criteria: [string('name', 'starts', 'sil')] },
    'without an end': { criteria: [{ kind: 'missing', of: 'date', param: 'end', missing: true }] },
    'by id': { criteria: [ids('a', 'b')] },
  }
  for (const [name, query] of Object.entries(hot)) {
    it(`${name}: only rows of that record, found by key (design §3.4)`, async () => {
      const steps = await planOf(database, asking(query))
      const reads = steps.filter((step) => /^(SEARCH|SCAN) (r|i)\b/u.test(step))
      expect(reads.length).toBeGreaterThan(0)
      for (const step of reads) expect(step).toMatch(/^SEARCH . USING .*\(record_id=\? AND type=\?/u)
    })
  }
})
