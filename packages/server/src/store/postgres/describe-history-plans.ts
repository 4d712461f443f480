import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patient, TUESDAY, WEDNESDAY, write } from '../contract/sample-writes.ts'
import type { HistoryQuery } from '../record-store.ts'
import type { Database, Value } from '../sql/database.ts'
import { history } from '../sql/history.ts'
import { migrate } from '../sql/migrate.ts'
import { type Reading, readVersion } from '../sql/read.ts'
import { sqlStore } from '../sql/sql-store.ts'
import { openPostgres } from './open.ts'

const RECORDS = 40

/** PostgreSQL plans by what it knows of the rows, so there are some, and it has looked at them. */
export function describeHistoryPlans(createDatabase: () => Promise<string>): void {
  describe('what a history reads on PostgreSQL', () => {
    let database: Database
    beforeAll(async () => {
      database = openPostgres(await createDatabase())
      await migrate(database)
      const store = sqlStore(database)
      for (let n = 0; n < RECORDS; n++) {
        const own = Array.from({ length: 60 }, (_, m) => write({ id: `o${n}-${m}`, record_id: `r${n}` }))
        const made = new Date(Date.parse(TUESDAY) + n * 60_000).toISOString()
        await store.writeBatch([patient(`r${n}`, 'harbour'), ...own], made, [])
        await store.writeBatch(
          own.map((one) => ({ ...one, hash: 'second' })),
          new Date(Date.parse(WEDNESDAY) + n * 60_000).toISOString(),
          [],
        )
      }
      await store.optimize()
    })
    afterAll(() => database.close())

    const key = { type: 'Observation', id: 'o7-3' }
    const records = { kind: 'records', ids: ['r7'] } as const
    const asked: readonly [string, HistoryQuery['of'], Partial<HistoryQuery>][] = [
      ['of one resource', { key }, {}],
      ['of one resource since a time', { key }, { since: TUESDAY }],
      ['of a record', { records }, {}],
      ['of a record and a type', { records, types: ['Observation'] }, {}],
      ['of a record with what is shared', { records, shared: true }, {}],
      ['of a record since a time', { records }, { since: TUESDAY }],
      ['of a record, a further page', { records }, { after: { ...key, updated: WEDNESDAY, version: 2 } }],
    ]
    it.each(asked)('%s: only rows of that record, found by key (design §3.4)', async (_name, of, more) => {
      await expectKeyed(database, (on) => history(on, { of, count: 10, ...more }))
    })

    it('one version: only its own rows', async () => {
      await expectKeyed(database, (on) => readVersion(on, key, 1))
    })
  })
}

/** Every look into the tables of versions names the record in its index condition. */
async function expectKeyed(database: Database, ask: (recording: Reading) => Promise<unknown>): Promise<void> {
  const plans: string[] = []
  await ask({
    all: async (sql, params = []) => {
      const lines = await database.all<{ 'QUERY PLAN': string }>(`explain (costs off) ${literal(sql, params)}`)
      plans.push(...lines.map((line) => line['QUERY PLAN']))
      return database.all(sql, params)
    },
  })
  const found = plans.flatMap((line, at) =>
    /Scan.* using (resource\w*)|Index Scan on resource/u.test(line) ? [at] : [],
  )
  expect(plans.filter((line) => /Seq Scan/u.test(line))).toEqual([])
  expect(found.length).toBeGreaterThanOrEqual(2)
  for (const at of found) expect(plans[at + 1]).toMatch(/Index Cond: .*record_id = /u)
}

/** A plan is made for the values; `explain` takes none beside its text. */
function literal(sql: string, params: readonly Value[]): string {
  let next = 0
  return sql.replaceAll('?', () => {
    const value = params[next++]
    return typeof value === 'string' ? `'${value}'` : String(value)
  })
}
