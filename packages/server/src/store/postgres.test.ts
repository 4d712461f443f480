import { afterAll, describe, it } from 'vitest'
import { describeStore } from './contract/describe-store.ts'
import { openStore } from './open-store.ts'
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
  afterAll(() => cluster.stop())
  describeStore(cluster.description, async () => {
    const url = await cluster.createDatabase()
    return {
      store: await openStore({ kind: 'postgres', url }),
      second: () => openStore({ kind: 'postgres', url }),
      remove: () => cluster.dropDatabase(url),
    }
  })
}
