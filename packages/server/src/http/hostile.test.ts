import { afterAll, test } from 'vitest'
import { endProcesses } from '../cli/test-process.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeHostile } from './contract/describe-hostile.ts'

afterAll(endProcesses)
describeHostile('on SQLite', () => [])

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
  describeHostile(`on ${cluster.description}`, () => ['--database', database])
}
