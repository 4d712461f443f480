import { afterAll, test } from 'vitest'
import { serveForTests } from '../cli/test-serving.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeSearchFuzz } from './contract/describe-search-fuzz.ts'

/** As in `record/engines.test.ts`. */
const seed = Number(process.env.CHARTROOM_FUZZ_SEED ?? Date.now() % 2 ** 31)

describeSearchFuzz('on SQLite', seed, () => serveForTests())

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
  describeSearchFuzz(`on ${cluster.description}`, seed, () => serveForTests('--database', database))
}
