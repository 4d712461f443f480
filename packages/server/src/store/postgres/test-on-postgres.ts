import { afterAll, test } from 'vitest'
import { startTestCluster } from './test-cluster.ts'

/**
 * For tests: suites on PostgreSQL beside those on SQLite. Where there is none, one test is skipped and says why; in CI it fails.
 * @param count empty databases, which are dropped afterwards
 * @param declare says the suites; `name` is for their titles
 */
export async function onPostgres(
  count: number,
  declare: (name: string, databases: readonly string[]) => void,
): Promise<void> {
  const cluster = await startTestCluster()
  if ('unavailable' in cluster) {
    test('on PostgreSQL', (context) => {
      const why = `No PostgreSQL to test with: ${cluster.unavailable}`
      if (process.env.CI === 'true') throw new Error(why)
      context.skip(why)
    })
    return
  }
  const databases = await Promise.all(Array.from({ length: count }, () => cluster.createDatabase()))
  afterAll(async () => {
    for (const database of databases) await cluster.dropDatabase(database)
    await cluster.stop()
  })
  declare(`on ${cluster.description}`, databases)
}
