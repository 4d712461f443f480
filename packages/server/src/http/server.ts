import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type HTTPMethods } from 'fastify'
import type { AppDeps } from '../apps/app-deps.ts'
import { authenticate, authenticateFhir } from '../auth/authenticate.ts'
import { createPageLinks } from '../fhir/paging/page-links.ts'
import { registerFhirRoutes } from '../fhir/routes.ts'
import { mayOpen } from '../record/permit.ts'
import { registerSmartRoutes } from '../smart/routes.ts'
import { registerApiRoutes } from './api-routes.ts'
import { apiErrorHandler, type ReportError } from './error-response.ts'
import { type EventRouteDeps, registerEventRoutes } from './event-routes.ts'
import { registerFaceRoutes } from './face-routes.ts'
import { guardHost } from './guard-host.ts'
import { guardOrigin } from './guard-origin.ts'
import { registerLibraryRoutes } from './library-routes.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { registerSessionRoutes, type SessionRouteDeps } from './session-routes.ts'
import { answerUnreadable } from './unreadable-request.ts'

export interface ServerDeps extends AppDeps, SessionRouteDeps, EventRouteDeps {
  /** Folder of the built faces. */
  readonly faces: string
  /** Folder of the packages whose builds `/lib/` serves. */
  readonly packages: string
  /** True once the store answers. */
  readonly ready: () => Promise<boolean>
  readonly report: ReportError
  /** Bytes of a FHIR request's body at most. */
  readonly bodyLimit: number
  /** Whose `X-Forwarded-For` counts; null: nobody's. */
  readonly trustProxy: string | null
}

export interface Route {
  readonly method: HTTPMethods
  readonly url: string
}

/** Assembles the container. Nothing listens yet; `routes` is the table that the access matrix walks over. */
export async function buildServer(deps: ServerDeps): Promise<{ server: FastifyInstance; routes: readonly Route[] }> {
  const server = Fastify({
    bodyLimit: 1_048_576,
    trustProxy: deps.trustProxy ?? false,
    exposeHeadRoutes: true,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: answerUnreadable,
  })
  const routes: Route[] = []
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url })
  })

  setSecurityHeaders(server)
  guardHost(server, () => deps.origin)
  guardOrigin(server, () => deps.origin)
  server.setErrorHandler(apiErrorHandler(deps.report))
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'not-found', message: 'There is nothing at this address.' }),
  )

  await server.register(rateLimit, { global: false })
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const ready = await deps.ready()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
  registerSessionRoutes(server, deps)
  registerApiRoutes(server, deps)
  registerEventRoutes(server, deps)
  await server.register(async (fhir) =>
    registerFhirRoutes(fhir, {
      record: deps.record,
      authenticate: (request) => authenticateFhir(request, { ...deps, opens: mayOpen }),
      fhirBase: `${deps.origin}/fhir`,
      pages: createPageLinks(deps.credentials.hash, deps.clock),
      clock: deps.clock,
      bodyLimit: deps.bodyLimit,
      report: deps.report,
    }),
  )
  await server.register(async (smart) =>
    registerSmartRoutes(smart, {
      ...deps,
      authenticate: (request) => authenticate(request, deps),
      api_base: `${deps.origin}/smart`,
    }),
  )
  await registerFaceRoutes(server, deps)
  registerLibraryRoutes(server, deps.packages)
  return { server, routes }
}
