import { serveForTests } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeBinaries } from './contract/describe-binaries.ts'
import { describeMatrix } from './contract/describe-matrix.ts'
import { describeRoutes } from './contract/describe-routes.ts'

describeRoutes('on SQLite', () => serveForTests())
describeBinaries('on SQLite', () => serveForTests())
describeMatrix('on SQLite', () => serveForTests())

await onPostgres(3, (name, [first = '', second = '', third = '']) => {
  describeRoutes(name, () => serveForTests('--database', first))
  describeBinaries(name, () => serveForTests('--database', second))
  describeMatrix(name, () => serveForTests('--database', third))
})
