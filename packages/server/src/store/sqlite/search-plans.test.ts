import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everybodyQuery, hotQueries, peopleQueries } from '../contract/hot-queries.ts'
import type { Database, Value } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import type { Reading } from '../sql/read.ts'
import { referencesFrom, referredTypes } from '../sql/references.ts'
import { search } from '../sql/search.ts'
import { openSqlite } from './open.ts'

/** The steps by which SQLite would answer what is asked. They follow from the keys alone (`dialect.ts`). */
async function planOf(database: Database, ask: (recording: Reading) => Promise<unknown>): Promise<readonly string[]> {
  const asked: [string, readonly Value[]][] = []
  await ask({
    all: (sql, params = []) => {
      asked.push([sql, params])
      return database.all(sql, params)
    },
  })
  const steps = await Promise.all(
    asked.map(([sql, params]) => database.all<{ detail: string }>(`explain query plan ${sql}`, params)),
  )
  return steps.flat().map(({ detail }) => detail)
}

/** Every look into the tables of resources and of the index names the record, and the type or the time. */
function expectKeyed(steps: readonly string[]): void {
  const reads = steps.filter((step) => /^(SEARCH|SCAN) (r|i)\b/u.test(step))
  expect(reads.length).toBeGreaterThan(0)
  for (const step of reads) expect(step).toMatch(/^SEARCH . USING .*\(record_id=\? AND (type=\?|updated>)/u)
}

describe('what a search in one record reads on SQLite', () => {
  let database: Database
  beforeEach(async () => {
    database = openSqlite(':memory:')
    await migrate(database)
  })
  afterEach(() => database.close())

  it.each(hotQueries)('%s: only rows of that record, found by key (design §3.4)', async (_name, query) => {
    expectKeyed(await planOf(database, (on) => search(on, query)))
  })

  it.each(peopleQueries)(
    'a person of many, %s: led by %s, and no table is read through',
    async (_name, index, query) => {
      const steps = await planOf(database, (on) => search(on, query))
      expect(steps.filter((step) => step.startsWith('SEARCH i') && step.includes(index))).not.toEqual([])
      expect(steps.filter((step) => /^SCAN (r|i)\b/u.test(step))).toEqual([])
    },
  )

  it('a page of everybody: in the order of an index, without sorting them', async () => {
    const steps = await planOf(database, (on) => search(on, everybodyQuery))
    expect(steps).toContain('SEARCH r USING COVERING INDEX resource_across (id>?)')
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  it('what resources refer to (include), and which types an id stands for: the same', async () => {
    const from = [{ record_id: 'anna', type: 'Observation', id: 'o1' }]
    expectKeyed(await planOf(database, (on) => referencesFrom(on, from)))
    expectKeyed(await planOf(database, (on) => referencesFrom(on, from, 'subject')))
    const of = {
      types: ['Observation'],
      records: { kind: 'records', ids: ['anna'] },
      param: 'subject',
      id: 'anna',
    } as const
    expectKeyed(await planOf(database, (on) => referredTypes(on, of)))
  })
})
