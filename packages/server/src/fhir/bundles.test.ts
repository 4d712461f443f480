import { afterAll } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeBatches } from './contract/describe-batches.ts'
import { describeConditionalReferences } from './contract/describe-conditional-references.ts'
import { describeSynthea } from './contract/describe-synthea.ts'
import { describeTransactions } from './contract/describe-transactions.ts'

const suites = [describeTransactions, describeConditionalReferences, describeBatches, describeSynthea]

/** One container for all suites: what they write is their own. */
function describeAll(name: string, ...flags: readonly string[]): void {
  const opening = new Map<string, Promise<TestServing>>()
  const open = async (): Promise<TestServing> => {
    const serving = opening.get(name) ?? serveForTests(...flags)
    opening.set(name, serving)
    return { ...(await serving), close: async () => undefined }
  }
  for (const describeSuite of suites) describeSuite(name, open)
  afterAll(async () => (await opening.get(name))?.close())
}

describeAll('on SQLite')

await onPostgres(1, (name, [database = '']) => describeAll(name, '--database', database))
