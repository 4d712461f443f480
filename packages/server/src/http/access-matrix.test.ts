import { afterAll, describe, expect, test } from 'vitest'
import { serveForTests } from '../cli/test-serving.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeAccess } from './contract/describe-access.ts'

describeAccess('on SQLite', () => serveForTests())

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  test('on PostgreSQL', (context) => {
    const why = `No PostgreSQL to test with: ${cluster.unavailable}`
    if (process.env.CI === 'true') throw new Error(why)
    context.skip(why)
  })
} else {
  const database = await cluster.createDatabase()
  afterAll(async () => {
    await cluster.dropDatabase(database)
    await cluster.stop()
  })
  describeAccess(`on ${cluster.description}`, () => serveForTests('--database', database))

  describe('two processes on one PostgreSQL', () => {
    test('need the same server key, and say so', async () => {
      // Another folder has another key: its sessions would not count here (auth/server-key.ts).
      await expect(serveForTests('--database', database)).rejects.toThrow('another server key')
    })
  })
}
