import { ServerKeyError } from '../auth/server-key.ts'
import { ConfigError } from '../config.ts'
import { StoreError } from '../store/store-error.ts'

/** A start that cannot be, in one line with its remedy. Anything unexpected is shown whole: it is the operator's own terminal. */
export class OperatorError extends Error {}

/** Says what is wrong on standard error; the exit code of a refused command. */
export function printProblem(error: unknown): number {
  if (error instanceof ConfigError) {
    for (const problem of error.problems) process.stderr.write(`chartroom: ${problem}\n`)
    return 2
  }
  if (error instanceof OperatorError || error instanceof StoreError || error instanceof ServerKeyError) {
    process.stderr.write(`chartroom: ${error.message}\n`)
    return 1
  }
  process.stderr.write(`chartroom: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 1
}
