import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { describeStore } from './contract/describe-store.ts'
import { TUESDAY, write } from './contract/sample-writes.ts'
import { openStore } from './open-store.ts'
import { describeHistoryPlans } from './postgres/describe-history-plans.ts'
import { describeLimits } from './postgres/describe-limits.ts'
import { describeSearchPlans } from './postgres/describe-search-plans.ts'
import { startTestCluster } from './postgres/test-cluster.ts'

const cluster = await startTestCluster()

if ('unavailable' in cluster) {
  describe('PostgreSQL', () => {
    it('runs the store contract', (context) => {
      const why = `No PostgreSQL to test with: ${cluster.unavailable}`
      if (process.env.CI === 'true') throw new Error(why)
      context.skip(why)
    })
  })
} else {
  const database = await cluster.createDatabase()
  afterAll(async () => {
    await cluster.dropDatabase(database)
    await cluster.stop()
  })
  describeStore(cluster.description, async () => {
    await empty(database)
    const address = { kind: 'postgres', url: database } as const
    return { store: await openStore(address), address, remove: async () => {} }
  })

  describeHistoryPlans(() => cluster.createDatabase())
  describeSearchPlans(() => cluster.createDatabase())
  describeLimits(() => cluster.createDatabase())

  describe('PostgreSQL going away', () => {
    it('costs what was under way, and nothing after', async () => {
      const url = await cluster.createDatabase()
      const store = await openStore({ kind: 'postgres', url })
      await store.putSetting('before', 'kept')
      const busy = store.writeBatch(
        Array.from({ length: 5_000 }, (_, n) => write({ id: `o${n}` })),
        TUESDAY,
        [],
      )
      const lost = expect(busy).rejects.toMatchObject({ code: 'store/unreachable' })
      await endConnections(url)
      await lost
      expect(await store.setting('before')).toBe('kept')
      expect(await store.counts()).toEqual([])
      await store.close()
      await cluster.dropDatabase(url)
    })
  })
}

/** Making a database for each case takes longer than the case. Later tables refer to earlier ones, so they go first. */
async function empty(url: string): Promise<void> {
  await ask(
    url,
    `do $$ declare name text; begin
       for name in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and relname <> 'schema_version' order by oid desc
       loop execute format('delete from %I', name); end loop;
     end $$`,
  )
}

/** As when the server restarts: every other connection to the database is gone. */
async function endConnections(url: string): Promise<void> {
  await ask(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
