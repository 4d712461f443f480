import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chartWrites, sharedWrites } from '../contract/chart-writes.ts'
import { everybodyQuery, hotQueries, peopleQueries } from '../contract/hot-queries.ts'
import { TUESDAY } from '../contract/sample-writes.ts'
import type { Database, Value } from '../sql/database.ts'
import { migrate } from '../sql/migrate.ts'
import type { Reading } from '../sql/read.ts'
import { referencesFrom, referredTypes } from '../sql/references.ts'
import { search } from '../sql/search.ts'
import { sqlStore } from '../sql/sql-store.ts'
import { openPostgres } from './open.ts'

const RECORDS = 50

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Plans?: readonly PlanNode[]
}

/** PostgreSQL plans by what it knows of the rows, so there are some, and it has looked at them. */
export function describeSearchPlans(createDatabase: () => Promise<string>): void {
  describe('what a search in one record reads on PostgreSQL', () => {
    let database: Database
    beforeAll(async () => {
      database = openPostgres(await createDatabase())
      await migrate(database)
      const store = sqlStore(database)
      for (let n = 0; n < RECORDS; n++) {
        await store.writeBatch(chartWrites(n === 0 ? 'anna' : `r${n}`, n === 0 ? 400 : 160), TUESDAY, [])
      }
      await store.writeBatch(sharedWrites(), TUESDAY, [])
      await store.optimize()
    })
    afterAll(() => database.close())

    it.each(hotQueries)('%s: only rows of that record, found by key (design §3.4)', async (_name, query) => {
      await expectKeyed(database, (on) => search(on, query))
    })

    it.each(peopleQueries)(
      'a person of many, %s: led by %s, and no table is read through',
      async (_name, index, query) => {
        const reads = await readsOfAll(database, (on) => search(on, query))
        expect(reads.map((read) => read['Node Type'])).not.toContain('Seq Scan')
        expect(reads.flatMap((read) => read['Index Name'] ?? [])).toContain(index)
      },
    )

    it('a page of everybody: by an index, and no table is read through', async () => {
      const reads = await readsOfAll(database, (on) => search(on, everybodyQuery))
      expect(reads.flatMap((read) => read['Index Name'] ?? [])).toContain('resource_across')
      expect(reads.map((read) => read['Node Type'])).not.toContain('Seq Scan')
    })

    it('what resources refer to (include), and which types an id stands for: the same', async () => {
      const from = [{ record_id: 'anna', type: 'Observation', id: 'o1' }]
      await expectKeyed(database, (on) => referencesFrom(on, from))
      await expectKeyed(database, (on) => referencesFrom(on, from, 'subject'))
      const records = { kind: 'records', ids: ['anna'] } as const
      await expectKeyed(database, (on) =>
        referredTypes(on, { types: ['Observation'], records, param: 'subject', id: 'anna' }),
      )
    })
  })
}

/** Every look into the tables of resources and of the index is led by the record. */
async function expectKeyed(database: Database, ask: (recording: Reading) => Promise<unknown>): Promise<void> {
  const reads = await readsOfAll(database, ask)
  expect(reads.length).toBeGreaterThan(0)
  for (const read of reads) {
    expect(read['Index Cond'] ?? read['Recheck Cond'] ?? read['Node Type'], JSON.stringify(read)).toMatch(
      /\brecord_id = /u,
    )
  }
}

async function readsOfAll(
  database: Database,
  ask: (recording: Reading) => Promise<unknown>,
): Promise<readonly PlanNode[]> {
  const reads: PlanNode[] = []
  await ask({
    all: async (sql, params = []) => {
      const [row] = await database.all<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
        `explain (costs off, format json) ${literal(sql, params)}`,
      )
      for (const { Plan } of row?.['QUERY PLAN'] ?? []) reads.push(...readsOf(Plan))
      return database.all(sql, params)
    },
  })
  return reads
}

function readsOf(node: PlanNode): readonly PlanNode[] {
  const own = /^(resource|\w+_row)$/u.test(node['Relation Name'] ?? '') ? [node] : []
  return [...own, ...(node.Plans ?? []).flatMap(readsOf)]
}

/** A plan is made for the values; `explain` takes none beside its text. */
function literal(sql: string, params: readonly Value[]): string {
  let next = 0
  return sql.replaceAll('?', () => {
    const value = params[next++]
    return typeof value === 'string' ? `'${value}'` : String(value)
  })
}
