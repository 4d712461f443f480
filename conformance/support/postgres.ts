import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A PostgreSQL for one test file. */
export interface Postgres {
  readonly description: string
  /** Address of a new, empty database. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

const program = join(import.meta.dirname, '..', '..', 'tools', 'postgres-cluster.ts')

/** A private PostgreSQL, or that at CHARTROOM_TEST_POSTGRES, in a process beside this one. */
export async function startPostgres(): Promise<Postgres | { readonly unavailable: string }> {
  const child = spawn(process.execPath, ['--conditions=source', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<Record<string, string>> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('the process that runs PostgreSQL ended')
    return JSON.parse(value) as Record<string, string>
  }
  const { description, unavailable = 'it did not say why' } = await answer()
  if (description === undefined) return { unavailable }
  return {
    description,
    createDatabase: async () => {
      child.stdin.write('database\n')
      return (await answer()).url ?? ''
    },
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
