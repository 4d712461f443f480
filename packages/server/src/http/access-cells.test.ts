import { afterAll, test } from 'vitest'
import { serveForTests } from '../cli/test-serving.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeBinaries } from './contract/describe-binaries.ts'
import { describeMatrix } from './contract/describe-matrix.ts'
import { describeRoutes } from './contract/describe-routes.ts'

describeRoutes('on SQLite', () => serveForTests())
describeBinaries('on SQLite', () => serveForTests())
describeMatrix('on SQLite', () => serveForTests())

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  test('on PostgreSQL', (context) => {
    const why = `No PostgreSQL to test with: ${cluster.unavailable}`
    if (process.env.CI === 'true') throw new Error(why)
    context.skip(why)
  })
} else {
  const databases = await Promise.all([1, 2, 3].map(() => cluster.createDatabase()))
  const [first = '', second = '', third = ''] = databases
  afterAll(async () => {
    for (const database of databases) await cluster.dropDatabase(database)
    await cluster.stop()
  })
  const name = `on ${cluster.description}`
  describeRoutes(name, () => serveForTests('--database', first))
  describeBinaries(name, () => serveForTests('--database', second))
  describeMatrix(name, () => serveForTests('--database', third))
}
