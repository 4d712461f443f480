import { serveForTests } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeSearchFuzz } from './contract/describe-search-fuzz.ts'

/** As in `record/engines.test.ts`. */
const seed = Number(process.env.CHARTROOM_FUZZ_SEED ?? Date.now() % 2 ** 31)

describeSearchFuzz('on SQLite', seed, () => serveForTests())

await onPostgres(1, (name, [database = '']) =>
  describeSearchFuzz(name, seed, () => serveForTests('--database', database)),
)
