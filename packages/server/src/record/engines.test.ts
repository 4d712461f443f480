import { afterAll, test } from 'vitest'
import { openStore } from '../store/open-store.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeDoor } from './contract/describe-door.ts'
import { describeEngines } from './contract/describe-engines.ts'
import { describePaging } from './contract/describe-paging.ts'
import type { Engine } from './contract/engine.ts'

const sqlite: Engine = {
  name: 'SQLite',
  open: async () => {
    const store = await openStore({ kind: 'sqlite', file: ':memory:' })
    return { store, close: () => store.close() }
  },
}

/** Other values in each run; a failure names its seed, which CHARTROOM_FUZZ_SEED sets again. */
const seed = Number(process.env.CHARTROOM_FUZZ_SEED ?? Date.now() % 2 ** 31)
const worlds = Number(process.env.CHARTROOM_FUZZ_WORLDS ?? 8)

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  describeEngines([sqlite], { seed, worlds })
  describeDoor([sqlite], { seed, worlds })
  describePaging([sqlite], { seed, worlds })
  test('PostgreSQL', (context) => {
    const why = `No PostgreSQL to test with: ${cluster.unavailable}`
    if (process.env.CI === 'true') throw new Error(why)
    context.skip(why)
  })
} else {
  afterAll(() => cluster.stop())
  const postgres: Engine = {
    name: cluster.description,
    open: async () => {
      const url = await cluster.createDatabase()
      const store = await openStore({ kind: 'postgres', url })
      return {
        store,
        close: async () => {
          await store.close()
          await cluster.dropDatabase(url)
        },
      }
    },
  }
  describeEngines([sqlite, postgres], { seed, worlds })
  describeDoor([sqlite, postgres], { seed, worlds })
  describePaging([sqlite, postgres], { seed, worlds })
}
