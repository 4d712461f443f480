import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { startTestCluster } from '../store/postgres/test-cluster.ts'
import { describeReindex } from './contract/describe-reindex.ts'

const folder = mkdtempSync(join(tmpdir(), 'chartroom-reindex-'))
let made = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeReindex('SQLite', async () => ({ kind: 'sqlite', file: join(folder, `${made++}.sqlite`) }))

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  describe('PostgreSQL', () => {
    it('is indexed anew', (context) => {
      const why = `No PostgreSQL to test with: ${cluster.unavailable}`
      if (process.env.CI === 'true') throw new Error(why)
      context.skip(why)
    })
  })
} else {
  const databases: string[] = []
  afterAll(async () => {
    for (const url of databases) await cluster.dropDatabase(url)
    await cluster.stop()
  })
  describeReindex(cluster.description, async () => {
    const url = await cluster.createDatabase()
    databases.push(url)
    return { kind: 'postgres', url }
  })
}
