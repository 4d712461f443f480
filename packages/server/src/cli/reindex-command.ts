import { readConfig } from '../config.ts'
import type { Environment } from './environment.ts'
import { openContainer } from './open-container.ts'

/** `chartroom reindex [--data DIR …]`: makes every row of the search index anew from what is stored. */
export async function reindexCommand(argv: readonly string[], env: Environment): Promise<number> {
  const container = await openContainer(readConfig(argv, env), { indexAnew: true })
  try {
    const counts = await container.store.counts()
    const resources = counts.reduce((sum, { count }) => sum + count, 0)
    process.stdout.write(`The search index is made anew: ${resources} resources.\n`)
    return 0
  } finally {
    await container.close()
  }
}
