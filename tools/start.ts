import { run } from '../packages/server/src/cli/run.ts'
import { buildStale } from './build.ts'

try {
  buildStale()
  process.exitCode = await run(['start', ...process.argv.slice(2)], process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
