import { describe, expect, test } from 'vitest'
import { serveForTests } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeAccess } from './contract/describe-access.ts'

describeAccess('on SQLite', () => serveForTests())

await onPostgres(1, (name, [database = '']) => {
  describeAccess(name, () => serveForTests('--database', database))

  describe('two processes on one PostgreSQL', () => {
    test('need the same server key, and say so', async () => {
      // Another folder has another key: its sessions would not count here (auth/server-key.ts).
      await expect(serveForTests('--database', database)).rejects.toThrow('another server key')
    })
  })
})
