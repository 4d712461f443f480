import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a bare server does for every request. `database`: an SQLite file, or `postgres://…`. */
export type FloorTask = { readonly type: string } & (
  | { readonly kind: 'bytes'; readonly file: string }
  | {
      readonly kind: 'one'
      readonly database: string
      readonly sql: string
      readonly params: readonly (string | number)[]
    }
  | {
      readonly kind: 'bundle'
      readonly database: string
      readonly sql: string
      readonly params: readonly (string | number)[]
      /** Entries of a page; the statement asks for one more. */
      readonly count: number
      readonly base: string
      /** The Bundle up to its first entry. */
      readonly before: string
    }
)

/** Starts a bare server in a process of its own. */
export async function startFloor(task: FloorTask): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'floor-server.ts'), [JSON.stringify(task)])
  const [port] = (await once(child, 'message')) as [number]
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
