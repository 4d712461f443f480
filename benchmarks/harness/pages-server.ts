import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Bare `node:http` with a few fixed answers, by path. */
export async function servePages(
  host: string,
  pages: ReadonlyMap<string, { readonly type: string; readonly body: string }>,
): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '/').split('?', 1)[0] ?? '/')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/plain' })
    response.end(page?.body ?? 'Not found')
  })
  await new Promise<void>((done) => server.listen(0, host, done))
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
