import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Headers } from './person.ts'
import { root } from './workspace.ts'

const connections = 10

/** Requests per second that autocannon gets through, from a process of its own. @throws when an answer was not 2xx */
export async function throughput(address: string, headers: Headers, seconds: number): Promise<number> {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'autocannon', 'autocannon.js'),
      ...['-c', String(connections), '-d', String(seconds), '--json', ...flags, address],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await new Promise((done) => child.once('close', done))
  const result = JSON.parse(text) as { '2xx': number; non2xx: number; errors: number; duration: number }
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${address}: ${result.non2xx} refused, ${result.errors} errors`)
  return result['2xx'] / result.duration
}
