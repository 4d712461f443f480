import { afterAll } from 'vitest'
import { serveForTests, type TestServing } from '../cli/test-serving.ts'
import { onPostgres } from '../store/postgres/test-on-postgres.ts'
import { describeConditionalWriting } from './contract/describe-conditional-writing.ts'
import { describeHiddenTwins } from './contract/describe-hidden-twins.ts'
import { describePatching } from './contract/describe-patching.ts'
import { describeWriteAccess } from './contract/describe-write-access.ts'
import { describeWriteRules } from './contract/describe-write-rules.ts'
import { describeWriting } from './contract/describe-writing.ts'

const suites = [
  describeWriting,
  describePatching,
  describeConditionalWriting,
  describeWriteAccess,
  describeHiddenTwins,
  describeWriteRules,
]

/** One container for all suites: their people and ids are their own. */
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
