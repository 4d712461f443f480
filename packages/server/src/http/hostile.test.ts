import { afterAll } from 'vitest'
import { endProcesses } from '../cli/test-process.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeHostile } from './contract/describe-hostile.ts'

afterAll(endProcesses)
describeHostile('on SQLite', () => [])

await onPostgres(1, (name, [database = '']) => describeHostile(name, () => ['--database', database]))
