import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readManifest } from '../apps/manifest.ts'
import type { ContainerStore } from '../store/container-store.ts'
import { pagePolicy } from './content-security-policy.ts'

export interface FaceRouteDeps {
  readonly store: ContainerStore
  /** The built faces: `{face}/index.html` and `assets/`. */
  readonly faces: string
}

const pages = ['sign-in', 'emr', 'phr', 'admin'] as const
const framing = new Set<string>(['emr', 'phr'])

/** The pages of the faces. Each path under a face answers the face's page: its router reads the rest. */
export async function registerFaceRoutes(server: FastifyInstance, deps: FaceRouteDeps): Promise<void> {
  server.get('/', async (_request, reply) => reply.redirect('/sign-in', 302))
  for (const page of pages) {
    const file = join(deps.faces, page, 'index.html')
    if (!existsSync(file)) continue
    const html = readFileSync(file, 'utf8')
    for (const path of [`/${page}`, `/${page}/*`]) {
      server.get(path, async (_request, reply) =>
        reply
          .header(
            'content-security-policy',
            pagePolicy(page === 'sign-in' ? [] : await appOrigins(deps.store), framing.has(page)),
          )
          .header('cross-origin-opener-policy', 'same-origin')
          .type('text/html; charset=utf-8')
          .send(html),
      )
    }
  }
  if (existsSync(join(deps.faces, 'assets'))) {
    await server.register(fastifyStatic, {
      root: join(deps.faces, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      cacheControl: true,
      index: false,
      preCompressed: true,
    })
  }
}

async function appOrigins(store: ContainerStore): Promise<readonly string[]> {
  const runnable = (await store.apps()).filter((app) => !app.suspended)
  const origins = runnable.flatMap((app) => {
    const manifest = readManifest(app)
    return [new URL(manifest.index).origin, new URL(manifest.icon).origin]
  })
  return [...new Set(origins)].sort()
}
