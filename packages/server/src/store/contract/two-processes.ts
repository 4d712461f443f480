import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { TUESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

interface Won {
  readonly created: readonly string[]
  readonly updated: readonly string[]
}

/** Two processes of their own on one database behave as one. */
export function describeTwoProcesses(under: StoreUnderTest): void {
  describe('two processes on one database', () => {
    it('create what both look for once, and let one of all updates of a version win', async () => {
      await under.store().writeBatch([write({ id: 'contested' })], TUESDAY, [])
      const racers = ['left', 'right'].map((name) => race(JSON.stringify(under.address()), name))
      await Promise.all(racers.map(({ line }) => line()))
      for (const { child } of racers) child.stdin.write('go\n')
      const won = await Promise.all(racers.map(async ({ line }) => JSON.parse(await line()) as Won))

      const created = won.flatMap((one) => one.created)
      expect([created.length, new Set(created).size]).toEqual([50, 1])
      expect(await under.ids({})).toEqual(['contested', created[0]].sort())
      const updated = won.flatMap((one) => one.updated).sort()
      expect(updated).toEqual([...Array.from({ length: 49 }, () => 'refused'), 'updated'])
      expect((await under.store().read({ type: 'Observation', id: 'contested' }))?.version).toBe(2)
    })
  })
}

function race(address: string, name: string) {
  const script = join(import.meta.dirname, 'race-in-process.ts')
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ['--conditions=source', script, address, name])
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  return {
    child,
    line: async (): Promise<string> => {
      const { value, done } = await said.next()
      if (done) throw new Error(`The process ended: ${complaint}`)
      return value
    },
  }
}
