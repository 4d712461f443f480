import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TUESDAY } from '../contract/sample-writes.ts'
import type { HistoryQuery } from '../record-store.ts'
import { openSqlite } from '../sqlite/open.ts'
import type { Database, Value } from './database.ts'
import { history } from './history.ts'
import { migrate } from './migrate.ts'
import { type Reading, readVersion } from './read.ts'

interface Step {
  readonly parent: number
  readonly detail: string
}

/** The steps by which SQLite would answer what is asked. */
async function planOf(database: Database, ask: (recording: Reading) => Promise<unknown>): Promise<readonly Step[]> {
  const asked: [string, readonly Value[]][] = []
  await ask({
    all: (sql, params = []) => {
      asked.push([sql, params])
      return database.all(sql, params)
    },
  })
  const steps = await Promise.all(asked.map(([sql, params]) => database.all<Step>(`explain query plan ${sql}`, params)))
  return steps.flat()
}

describe('what a history reads', () => {
  let database: Database
  beforeEach(async () => {
    database = openSqlite(':memory:')
    await migrate(database)
  })
  afterEach(() => database.close())

  const key = { type: 'Observation', id: 'a' }
  const records = { kind: 'records', ids: ['anna'] } as const
  const after = { ...key, updated: TUESDAY, version: 3 }
  const at = { low: TUESDAY, high: TUESDAY }
  const readsOf = (steps: readonly Step[]) => steps.filter(({ detail }) => /^(SEARCH|SCAN) (d|r|n)\b/u.test(detail))

  it('one version: by its key, in both tables', async () => {
    const reads = readsOf(await planOf(database, (on) => readVersion(on, key, 2)))
    expect(reads).toHaveLength(4)
    for (const { detail } of reads) {
      expect(detail).toMatch(
        /^SEARCH (d USING PRIMARY KEY \(type=\? AND id=\?\)|r USING .*\(record_id=\? AND type=\? AND id=\?)/u,
      )
    }
  })

  it.each<[string, Partial<HistoryQuery>]>([
    ['from its newest', {}],
    ['since a time', { since: TUESDAY }],
    ['at a time', { at }],
    ['a further page', { after }],
  ])('of one resource, %s: only its own rows, found by key', async (_name, more) => {
    const reads = readsOf(await planOf(database, (on) => history(on, { of: { key }, count: 10, ...more })))
    expect(reads.length).toBeGreaterThanOrEqual(4)
    for (const { detail } of reads) {
      expect(detail).toMatch(/^SEARCH (d .*\(type=\? AND id=\?\)|[rn] USING .*\(record_id=\? AND type=\? AND id=\?)/u)
    }
  })

  it.each<[string, HistoryQuery['of'], Partial<HistoryQuery>]>([
    ['all of it', { records }, {}],
    ['one type', { records, types: ['Observation'] }, {}],
    ['some types, with what is shared', { records, shared: true, types: ['Observation', 'Organization'] }, {}],
    ['since a time', { records }, { since: TUESDAY }],
    ['at a time', { records }, { at }],
    ['a further page', { records }, { after }],
  ])('of a record, %s: only rows of that record (design §3.4)', async (_name, of, more) => {
    const reads = readsOf(await planOf(database, (on) => history(on, { of, count: 10, ...more })))
    expect(reads.length).toBeGreaterThanOrEqual(2)
    for (const { detail } of reads) expect(detail).toMatch(/^SEARCH [rn] USING .*\(record_id=\?/u)
  })

  it('across records: in the order of time, so that a page ends where it is full', async () => {
    const of = { records: { kind: 'organizations', ids: ['harbour'] }, shared: true } as const
    for (const more of [{}, { after }, { since: TUESDAY }]) {
      const steps = await planOf(database, (on) => history(on, { of, count: 10, ...more }))
      const reads = readsOf(steps)
      expect(reads).toHaveLength(4)
      for (const { detail } of reads) {
        expect(detail).toMatch(/^(SCAN r USING INDEX resource(_history)?_updated|SEARCH r USING INDEX \w+_updated)\b/u)
      }
      const sorted = steps.filter(({ detail }) => detail.includes('TEMP B-TREE')).map(({ parent }) => parent)
      for (const { parent } of reads) expect(sorted).not.toContain(parent)
    }
  })
})
