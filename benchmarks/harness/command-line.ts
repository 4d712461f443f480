import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './workspace.ts'

const main = join(root, 'packages', 'server', 'src', 'main.ts')

/** The command line as an operator runs it, in a process of its own. */
function chartroom(words: readonly string[]): {
  child: ChildProcess
  ended: Promise<number | null>
  output: () => string
} {
  const child = spawn(process.execPath, ['--conditions=source', main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { child, ended, output: () => output }
}

/** Runs a command to its end. @returns its wall time in seconds, start of the process included, and what it printed */
export async function runCommand(words: readonly string[]): Promise<{ seconds: number; output: string }> {
  const began = performance.now()
  const { ended, output } = chartroom(words)
  const code = await ended
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`chartroom ${words.join(' ')} ended with ${code}: ${output()}`)
  return { seconds, output: output() }
}

export interface Container {
  readonly url: string
  readonly apps: readonly { readonly id: string; readonly url: string }[]
  /** From the start of the process until it said that it is ready. */
  readonly startMs: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts a container on free ports over a data folder. */
export async function startContainer(data: string, further: readonly string[] = []): Promise<Container> {
  const ready = `${data}-ready.json`
  mkdirSync(dirname(ready), { recursive: true })
  const began = performance.now()
  const { child, ended, output } = chartroom([
    'start',
    '--port',
    '0',
    '--apps-port',
    '0',
    '--data',
    data,
    '--ready-file',
    ready,
    ...further,
  ])
  while (!existsSync(ready) || readFileSync(ready, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error(`the container ended with ${child.exitCode}: ${output()}`)
    await new Promise((done) => setTimeout(done, 5))
  }
  const startMs = performance.now() - began
  const { url, apps } = JSON.parse(readFileSync(ready, 'utf8')) as Pick<Container, 'url' | 'apps'>
  rmSync(ready)
  return {
    url,
    apps,
    startMs,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
