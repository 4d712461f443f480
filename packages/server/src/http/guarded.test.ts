import { serveForTests } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeGuarded } from './contract/describe-guarded.ts'

describeGuarded('on SQLite', () => serveForTests())

await onPostgres(1, (name, [database = '']) => describeGuarded(name, () => serveForTests('--database', database)))
