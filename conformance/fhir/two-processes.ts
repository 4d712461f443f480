import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningContainer, runContainer } from '../support/container.ts'
import { freePort, startFront } from '../support/front.ts'

export interface TwoProcesses {
  readonly url: string
  readonly processes: readonly RunningContainer[]
  /** Both, then what stands in front. */
  stop(): Promise<void>
}

/**
 * Two processes as on two machines: each with a data folder of its own, of which only the key is the same, on one database,
 * behind one address (docs/scaling.md).
 */
export async function startTwo(data: string, flags: readonly string[]): Promise<TwoProcesses> {
  const front = await startFront()
  const ports = [await freePort(), await freePort()]
  const start = (folder: string, port: number | undefined) =>
    runContainer(folder, [...flags, '--port', String(port), '--origin', front.url])
  const first = await start(data, ports[0])
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-second-'))
  mkdirSync(join(folder, 'keys'), { mode: 0o700 })
  cpSync(join(data, 'keys', 'server.key'), join(folder, 'keys', 'server.key'))
  const second = await start(folder, ports[1])
  front.serve(ports)
  return {
    url: front.url,
    processes: [first, second],
    stop: async () => {
      await Promise.all([first.stop(), second.stop()])
      await front.close()
      second.remove()
    },
  }
}
