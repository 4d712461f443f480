import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface TestProcess {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export const main = join(import.meta.dirname, '..', 'main.ts')

const running = new Set<ChildProcess>()

/** Ends what a failed test left behind. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** The command line itself, in a process of its own. `user`: whom root lends the process to (root may write anywhere). */
export function chartroom(args: readonly string[], user?: string): TestProcess {
  const command = [process.execPath, '--conditions=source', main, ...args]
  const [program = '', ...rest] = user === undefined ? command : ['runuser', '-u', user, '--', ...command]
  const environment = Object.entries(process.env).filter(([name]) => !/^(CHARTROOM_|NODE_OPTIONS$|VITEST)/.test(name))
  const child = spawn(program, rest, { env: Object.fromEntries(environment), stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  running.add(child)
  const ended = new Promise<Ended>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) => {
      running.delete(child)
      done({ code, signal, stdout, stderr })
    })
  })
  return { child, ended }
}
