import { afterAll, test } from 'vitest'
import { serveForTests } from '../cli/test-serving.ts'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeBearer } from './contract/describe-bearer.ts'
import { describeScopes } from './contract/describe-scopes.ts'

describeBearer('on SQLite', () => serveForTests())
describeScopes('on SQLite', () => serveForTests())

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  test('on PostgreSQL', (context) => {
    const why = `No PostgreSQL to test with: ${cluster.unavailable}`
    if (process.env.CI === 'true') throw new Error(why)
    context.skip(why)
  })
} else {
  const databases = await Promise.all([cluster.createDatabase(), cluster.createDatabase()])
  afterAll(async () => {
    for (const database of databases) await cluster.dropDatabase(database)
    await cluster.stop()
  })
  describeBearer(`on ${cluster.description}`, () => serveForTests('--database', databases[0] ?? ''))
  describeScopes(`on ${cluster.description}`, () => serveForTests('--database', databases[1] ?? ''))
}
