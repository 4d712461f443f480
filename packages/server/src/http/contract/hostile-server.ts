import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { openContainer } from '../../cli/open-container.ts'
import { chartroom } from '../../cli/test-process.ts'
import { readConfig } from '../../config.ts'
import { testApp } from '../../smart/test-record.ts'
import { tokenOver } from './bearer-record.ts'

export interface SentRequest {
  readonly method: string
  /** Below the FHIR address. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer | Readable
}

export interface HostileAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A server in a process of its own, whose memory can be looked at, and an app's token for one record in it. */
export interface HostileServer {
  readonly own: string
  send(request: SentRequest): Promise<HostileAnswer>
  /** Bytes that the process holds. */
  memory(): number
  isRunning(): boolean
  /** What it wrote to its log. */
  close(): Promise<string>
}

export async function startHostileServer(...flags: readonly string[]): Promise<HostileServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-hostile-'))
  const [data, ready] = [join(folder, 'data'), join(folder, 'ready.json')]
  const common = ['--data', data, ...flags]
  const { child, ended } = chartroom(['start', '--port', '0', '--apps-port', '0', '--ready-file', ready, ...common])
  while (!existsSync(ready) || readFileSync(ready, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error((await ended).stderr)
    await setTimeout(20)
  }
  const { url } = JSON.parse(readFileSync(ready, 'utf8')) as { url: string }
  const origin = new URL(url)
  const own = 'penny-silva'
  const token = await tokenFor(own, common)
  return {
    own,
    send: (request) => send(origin, token, own, request),
    memory: () => memoryOf(child.pid ?? 0),
    isRunning: () => child.exitCode === null,
    close: async () => {
      child.kill('SIGINT')
      const { stdout, stderr } = await ended
      rmSync(folder, { recursive: true, force: true })
      return stdout + stderr
    },
  }
}

/** By a second process on the same data, as `chartroom token` is one. */
async function tokenFor(record_id: string, flags: readonly string[]): Promise<string> {
  const container = await openContainer(readConfig(flags, {}))
  try {
    const { id } = testApp
    await container.store.putApp({ id, manifest: JSON.stringify(testApp), approved: true, suspended: false })
    return (await tokenOver({ container }, 'dave', 'patient/*.cruds', { record_id, seconds: 3600 })).token
  } finally {
    await container.close()
  }
}

/** Who says beforehand that she will close is closed to as soon as she is refused, and may never read why (RFC 9112 §9.6). */
const agent = new Agent({ keepAlive: true })

/** As it is, without what `fetch` would mend or refuse. */
function send(
  origin: URL,
  token: string,
  own: string,
  { method, path, headers = {}, body }: SentRequest,
): Promise<HostileAnswer> {
  const filled = (text: string): string => text.replaceAll('{own}', own)
  const below = filled(path)
  const address = below === '' || below.startsWith('?') ? `/fhir${below}` : `/fhir/${below}`
  const sent = typeof body === 'string' ? filled(body) : body
  return new Promise((resolve, reject) => {
    let answered = false
    const asked = httpRequest(
      {
        host: origin.hostname,
        port: origin.port,
        method,
        path: address,
        headers: {
          authorization: `Bearer ${token}`,
          ...headers,
          ...(sent !== undefined && !(sent instanceof Readable) && { 'content-length': Buffer.byteLength(sent) }),
        },
        agent,
      },
      (answer) => {
        answered = true
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
        )
      },
    )
    // A server that has refused may close before all is sent; its answer counts.
    asked.on('error', (error) => {
      if (answered) return
      // A connection kept from an earlier refusal may be closed just now: what changes nothing is asked anew (RFC 9110 §9.2.2).
      if (asked.reusedSocket && method === 'GET')
        send(origin, token, own, { method, path, headers }).then(resolve, reject)
      else reject(error)
    })
    if (sent instanceof Readable) sent.on('error', reject).pipe(asked)
    else asked.end(sent)
  })
}

/** Resident set of a process (proc_pid_status(5)). */
function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
