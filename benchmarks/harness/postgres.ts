import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './workspace.ts'

export interface Postgres {
  /** Address of an empty database. */
  readonly url: string
  readonly description: string
  readonly stop: () => Promise<void>
}

/** A PostgreSQL with its own defaults, on this machine, in a folder that is gone afterwards. @throws where there is none */
export async function startPostgres(): Promise<Postgres> {
  const child = spawn(process.execPath, ['--conditions=source', join(root, 'tools', 'start-postgres.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)])
  if (said === null) throw new Error('PostgreSQL did not start')
  const { url, description } = JSON.parse(String(said[0])) as Pick<Postgres, 'url' | 'description'>
  return {
    url,
    description,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
