import { run } from '../packages/server/src/cli/run.ts'
import { buildStale } from './build.ts'

/** `npm run chartroom -- …` in a clone: the same as `chartroom …` once installed, which comes built. */
const argv = process.argv.slice(2)
try {
  if (argv.length === 0 || argv[0] === 'start') buildStale()
  process.exitCode = await run(argv, process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
