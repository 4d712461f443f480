import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small foreign container: just enough HTTP for the host library to talk to, and a record of what was asked. */

export interface Asked {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly cookie: string | undefined
  readonly face: string | undefined
}

export interface Gate {
  /** Resolves when a request arrived and waits. */
  readonly reached: Promise<void>
  /** Lets the waiting requests, and all later ones, go on. */
  open(): void
}

interface GateEntry {
  readonly path: RegExp
  readonly opened: Promise<void>
  readonly reach: () => void
}

export class ContainerPeer {
  readonly asked: Asked[] = []
  /** app_id → the address of its page. */
  readonly apps = new Map<string, string>()
  /** record_id → names of drugs. */
  readonly records = new Map<string, readonly string[]>()
  /** Static files of the page, by path. */
  readonly files = new Map<string, { type: string; text: string }>()
  /** Instances that are alive, by token. */
  readonly instances = new Map<string, { id: string; record_id: string }>()
  lease_seconds = 120
  /** Answers the next launches with another record than asked for. */
  confused = false
  csp = ''
  #gates: GateEntry[] = []
  #server: Server = createServer((request, response) => void this.#answer(request, response))
  #count = 0

  async listen(host: string): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve))
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Makes requests of this path wait. */
  gate(path: RegExp): Gate {
    const reached = Promise.withResolvers<void>()
    const opened = Promise.withResolvers<void>()
    this.#gates.push({ path, opened: opened.promise, reach: reached.resolve })
    return { reached: reached.promise, open: opened.resolve }
  }

  reset(): void {
    this.asked.length = 0
    this.instances.clear()
    this.#gates = []
    this.confused = false
    this.lease_seconds = 120
  }

  ended(id: string): boolean {
    return this.asked.some((asked) => asked.method === 'DELETE' && asked.path === `/api/launches/${id}`)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://peer.example').pathname
    const { authorization, cookie } = request.headers
    const face = request.headers['x-chartroom-face']
    const asked = { method: request.method ?? '', path, authorization, cookie, face: face?.toString() }
    const file = this.files.get(path)
    if (file) return this.#send(response, 200, file.type, file.text)
    this.asked.push(asked)
    const body = await text(request)
    for (const gate of this.#gates.filter((entry) => entry.path.test(path))) {
      gate.reach()
      await gate.opened
    }
    if (path.startsWith('/smart/')) this.#api(asked, response)
    else this.#session(asked, body, response)
  }

  #session({ method, path }: Asked, body: string, response: ServerResponse) {
    if (method === 'POST' && path === '/api/launches') return this.#launch(body, response)
    const [, id] = /^\/api\/launches\/([^/]+)/.exec(path) ?? []
    const [token] = [...this.instances].find(([, instance]) => instance.id === id) ?? []
    if (method === 'DELETE' && token) {
      this.instances.delete(token)
      return this.#send(response, 204)
    }
    if (method === 'POST' && token) return this.#json(response, 200, { lease_seconds: this.lease_seconds })
    this.#json(response, 410, { error: 'instance/ended', message: 'Access has ended.' })
  }

  #launch(body: string, response: ServerResponse) {
    const asked = JSON.parse(body) as { app_id: string; record_id: string }
    const address = this.apps.get(asked.app_id)
    if (!address) {
      return this.#json(response, 403, { error: 'launch/needs-consent', message: 'Consent is missing.' })
    }
    const record_id = this.confused ? 'somebody-else' : asked.record_id
    this.#count += 1
    const id = `instance-${this.#count}`
    const connect_token = `token-${this.#count}`
    this.instances.set(connect_token, { id, record_id })
    const url = new URL(address)
    this.#json(response, 201, {
      instance: {
        id,
        app_id: asked.app_id,
        record_id,
        connect_token,
        lease_seconds: this.lease_seconds,
        url: address,
        origin: url.origin,
        api_base: '/smart',
        sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads',
        allow: '',
        reads: ['MedicationRequest', 'Patient'],
        manifest: { id: asked.app_id, name: 'Peer app', mode: 'ui' },
        context: {
          user: { id: 'dave', full_name: 'Dave Okafor' },
          record: { id: record_id, full_name: `Person ${record_id}` },
          browser_environment: 'desktop',
        },
      },
    })
  }

  #api({ path, authorization }: Asked, response: ServerResponse) {
    const instance = this.instances.get(authorization?.replace('Connect ', '') ?? '')
    if (!instance) return this.#send(response, 401, 'text/plain', 'Unauthorized')
    const [, record_id = '', item = ''] = /^\/smart\/records\/([^/]+)\/medications\/([^/]*)/.exec(path) ?? []
    if (record_id !== instance.record_id) return this.#send(response, 403, 'text/plain', 'Forbidden')
    if (item === 'missing') return this.#send(response, 404, 'text/plain', 'Not found')
    const drugs = item ? [`drug ${item}`] : (this.records.get(record_id) ?? [])
    const graph = drugs.flatMap((drug, index) => [
      { '@id': `urn:m${index}`, '@type': ['Medication'], drugName: { '@id': `_:d${index}` }, startDate: '2026-01-01' },
      { '@id': `_:d${index}`, '@type': ['CodedValue'], dcterms__title: drug },
    ])
    this.#send(response, 200, 'application/ld+json', JSON.stringify({ '@context': {}, '@graph': graph }))
  }

  #json(response: ServerResponse, status: number, body: unknown) {
    this.#send(response, status, 'application/json', JSON.stringify(body))
  }

  #send(response: ServerResponse, status: number, type = 'text/plain', body = ''): void {
    response.writeHead(status, { 'Content-Type': type, ...(this.csp && { 'Content-Security-Policy': this.csp }) })
    response.end(body)
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
