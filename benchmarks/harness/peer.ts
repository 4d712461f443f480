import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Another FHIR server on this machine, started with an empty database of its own. */
export interface Peer {
  readonly name: string
  /** FHIR base, without a final slash. */
  readonly base: string
  readonly stop: () => Promise<void>
}

/** How long a server may take to answer its first request, in milliseconds. */
const patience = 240_000

/** Helios: `CHARTROOM_BENCH_HELIOS` is the path of its `hfs` program. */
export function startHelios(program: string, folder: string): Promise<Peer> {
  mkdirSync(folder, { recursive: true })
  const flags = ['--port', '18181', '--log-level', 'error', '--database-url', join(folder, 'helios.db')]
  const child = spawn(program, [...flags, '--request-timeout', '600'], { cwd: folder, stdio: 'ignore' })
  return ready('Helios, SQLite', 'http://127.0.0.1:18181', child)
}

/** HAPI JPA starter: `CHARTROOM_BENCH_HAPI` is the path of its executable war. */
export function startHapi(war: string, folder: string): Promise<Peer> {
  mkdirSync(folder, { recursive: true })
  const flags = [
    '--server.port=18182',
    `--spring.datasource.url=jdbc:h2:file:${join(folder, 'hapi')}`,
    '--hapi.fhir.client_id_strategy=ANY',
  ]
  const child = spawn('java', ['-Xmx3g', '-jar', war, ...flags], { cwd: folder, stdio: 'ignore' })
  return ready('HAPI JPA starter, H2', 'http://127.0.0.1:18182/fhir', child)
}

async function ready(name: string, base: string, child: ChildProcess): Promise<Peer> {
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  for (const began = performance.now(); performance.now() - began < patience; ) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    const answer = await fetch(`${base}/metadata`).catch(() => null)
    if (answer?.ok === true) {
      await answer.text()
      return {
        name,
        base,
        stop: async () => {
          child.kill('SIGKILL')
          await ended
        },
      }
    }
    await new Promise((done) => setTimeout(done, 500))
  }
  child.kill('SIGKILL')
  throw new Error(`${name} did not start`)
}
