import { requireNode24 } from './node-version.ts'

requireNode24()

const { run } = await import('../packages/server/src/cli/run.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
