import { requireNode24 } from './node-version.ts'

requireNode24()

const { buildStale } = await import('./build.ts')
const { run } = await import('../packages/server/src/cli/run.ts')

try {
  buildStale()
  process.exitCode = await run(['start', ...process.argv.slice(2)], process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
