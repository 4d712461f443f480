import { buildStale } from './build.ts'

/** The first step of `npm test`. */
try {
  buildStale()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
