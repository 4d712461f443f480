import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { type AppManifest, parseManifest } from './manifest.ts'

export interface SampleApp {
  readonly manifest: AppManifest
  readonly url: string
  readonly close: () => Promise<void>
}

/** The order of the gallery: the n-th app gets the n-th port. */
const gallery = ['medication-list', 'cardiac-risk'] as const

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Serves each built sample app on an origin of its own (design §3.6: `localhost`, a port each) and says its manifest with
 * the addresses that it really has.
 * @param firstPort 0: any free ports.
 */
export async function serveSampleApps(folder: string, firstPort: number): Promise<readonly SampleApp[]> {
  const present = gallery.filter((name) => existsSync(join(folder, name, 'dist', 'smart_manifest.json')))
  const served: SampleApp[] = []
  try {
    for (const [place, name] of present.entries()) {
      served.push(await serveApp(join(folder, name, 'dist'), firstPort === 0 ? 0 : firstPort + place))
    }
  } catch (error) {
    await Promise.all(served.map((app) => app.close()))
    throw error
  }
  return served
}

async function serveApp(root: string, port: number): Promise<SampleApp> {
  const files = readFiles(root)
  const server = createServer((request, response) => {
    // The path as it came: what is no address at all (`//`) is no file either.
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const file = files.get(path === '/' ? '/index.html' : path)
    const headers = {
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
    }
    if (file === undefined) response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, headers).end()
    else response.writeHead(200, { ...headers, 'content-type': file.type }).end(file.bytes)
  })
  await listen(server, port)
  const address = server.address()
  const url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`
  const written = parseManifest(JSON.parse(readFileSync(join(root, 'smart_manifest.json'), 'utf8')))
  const moved = (from: string): string => url + from.slice(new URL(from).origin.length)
  const manifest = { ...written, index: moved(written.index), icon: moved(written.icon) }
  return { manifest, url: `${url}/`, close: () => closeServer(server) }
}

/** A sample app is a handful of files: read once, so that a request can only ever name one of them. */
function readFiles(root: string): ReadonlyMap<string, { type: string; bytes: Buffer }> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '')
  return new Map(
    names.map((name) => [
      `/${normalize(name).split(sep).join('/')}`,
      { type: mediaTypes[extname(name)] ?? 'application/octet-stream', bytes: readFileSync(join(root, name)) },
    ]),
  )
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, 'localhost', () => done())
  })
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
