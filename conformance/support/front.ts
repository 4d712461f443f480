import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'

/** A proxy as an operator puts one in front of several processes: one address, each request to the next of them in turn. */
export interface Front {
  readonly url: string
  /** Local ports of those behind it, in order. A request that names one (`x-to-process: 1`) goes there, out of turn. */
  serve(ports: readonly number[]): void
  close(): Promise<void>
}

export async function startFront(): Promise<Front> {
  let behind: readonly number[] = []
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const { 'x-to-process': named, ...headers } = incoming.headers
    const port = behind[named === undefined ? turn++ % behind.length : Number(named)]
    pass(incoming, outgoing, port ?? 0, headers)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    serve: (ports) => {
      behind = ports
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The `Host` stays what the browser asked for: the process behind knows itself by that name only. */
function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  headers: IncomingMessage['headers'],
): void {
  const { method = 'GET', url = '/' } = incoming
  const asked = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(outgoing)
  })
  asked.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()))
  outgoing.on('close', () => asked.destroy())
  incoming.pipe(asked)
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createListener()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const port = portOf(probe)
  await new Promise((done) => probe.close(done))
  return port
}

function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port
}
