import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves the pages of apps, on an origin of its own. */
export class AppPeer {
  readonly pages = new Map<string, { type: string; text: string }>()
  readonly #server: Server = createServer((request, response) => {
    const page = this.pages.get(new URL(request.url ?? '/', 'http://peer.example').pathname)
    response.writeHead(page ? 200 : 404, { 'Content-Type': page?.type ?? 'text/plain' })
    response.end(page?.text ?? 'Not found')
  })

  async listen(host: string): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve))
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
