import { run } from '../packages/server/src/cli/run.ts'

process.exitCode = await run(process.argv.slice(2), process.env)
