import { serveForTests } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeBearer } from './contract/describe-bearer.ts'
import { describeScopes } from './contract/describe-scopes.ts'

describeBearer('on SQLite', () => serveForTests())
describeScopes('on SQLite', () => serveForTests())

await onPostgres(2, (name, [first = '', second = '']) => {
  describeBearer(name, () => serveForTests('--database', first))
  describeScopes(name, () => serveForTests('--database', second))
})
