import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A container as an operator runs it: the command line in a process of its own, on free ports. */
export interface RunningContainer {
  readonly url: string
  readonly apps: readonly { readonly id: string; readonly url: string }[]
  readonly data: string
  readonly process: ChildProcess
  /** Everything it printed. */
  readonly output: () => string
  /** Ends it as Ctrl-C does, and says its exit code. */
  stop(): Promise<number | null>
  /** Ends it with SIGKILL. */
  kill(): Promise<void>
  /** Removes its data. */
  remove(): void
}

const command = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')

/** @param data a folder that stays between two runs; else a fresh one */
export async function runContainer(
  data = mkdtempSync(join(tmpdir(), 'chartroom-story-')),
  flags: readonly string[] = [],
): Promise<RunningContainer> {
  const ready = join(data, '..', `${process.pid}-${Math.random().toString(36).slice(2)}.json`)
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      command,
      'start',
      '--port',
      '0',
      '--apps-port',
      '0',
      '--data',
      data,
      '--ready-file',
      ready,
      ...flags,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  await readyOrOver(ready, child, () => output)
  const { url, apps } = JSON.parse(readFileSync(ready, 'utf8')) as Pick<RunningContainer, 'url' | 'apps'>
  rmSync(ready)
  return {
    url,
    apps,
    data,
    process: child,
    output: () => output,
    stop: () => {
      child.kill('SIGINT')
      return exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    remove: () => rmSync(data, { recursive: true, force: true }),
  }
}

async function readyOrOver(file: string, child: ChildProcess, output: () => string): Promise<void> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error(`the container ended with ${child.exitCode}: ${output()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
