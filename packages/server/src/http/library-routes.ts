import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** Client and host libraries for `<script src>` on any origin (design §6, §7). */
const libraries = [
  { path: '/lib/client.js', file: 'client/dist/client.js', type: 'text/javascript; charset=utf-8' },
  { path: '/lib/client.mjs', file: 'client/dist/client.mjs', type: 'text/javascript; charset=utf-8' },
  { path: '/lib/host.js', file: 'host/dist/host.js', type: 'text/javascript; charset=utf-8' },
  { path: '/lib/style.css', file: 'client/style.css', type: 'text/css; charset=utf-8' },
] as const

export function registerLibraryRoutes(server: FastifyInstance, packages: string): void {
  for (const { path, file, type } of libraries) {
    const full = join(packages, file)
    if (!existsSync(full)) continue
    const text = readFileSync(full, 'utf8')
    server.get(path, async (_request, reply) =>
      reply
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type(type)
        .send(text),
    )
  }
}
