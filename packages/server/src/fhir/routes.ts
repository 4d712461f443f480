import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { answerBundle } from './bundle-routes.ts'
import { answerCapabilities } from './capabilities.ts'
import { capabilityStatement } from './capability.ts'
import { challengeOf } from './challenge.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError } from './fhir-error.ts'
import { historyOfResource, historyOfSystem, historyOfType } from './history.ts'
import { type InteractionName, interactions } from './offered.ts'
import { registerOperationRoutes } from './operation-routes.ts'
import { fhirJson, operationOutcome, publicError } from './outcome.ts'
import { readResource, readVersion } from './read.ts'
import { requireEncoded } from './require-encoded.ts'
import { searchCompartment, searchSystem, searchType } from './search.ts'
import { refuseOtherFormat } from './spoken-format.ts'
import { leaveBodiesUnread, writeHandlers } from './write-routes.ts'

type Handler = (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps) => FastifyReply | Promise<FastifyReply>

/** One for each interaction that is offered, and no other: what is told and what works are one table. */
type Handlers = Readonly<Record<InteractionName, Handler>>

/** The FHIR R4 surface, one file per interaction. */
export function registerFhirRoutes(server: FastifyInstance, deps: FhirDeps): void {
  server.setErrorHandler(async (error, request, reply) => {
    const shown = publicError(error)
    reply.type(fhirJson)
    const challenge = shown === null ? null : challengeOf(shown.status, request.headers.authorization)
    if (challenge !== null) reply.header('www-authenticate', challenge)
    if (shown?.status === 503) reply.header('retry-after', '5')
    if (shown !== null)
      return reply.code(shown.status).send(operationOutcome(shown.issue, shown.message, shown.expression))
    const reference = randomUUID()
    deps.report(reference, error)
    return reply.code(500).send(operationOutcome('exception', `Something went wrong here. Reference ${reference}.`))
  })
  server.addHook('onRequest', async (request) => requireEncoded(request.url, 'The address'))
  server.addHook('onRequest', async (request) => refuseOtherFormats(request))
  leaveBodiesUnread(server)

  const statement = capabilityStatement(deps.fhirBase)
  const handlers: Handlers = {
    capabilities: (request, reply) => answerCapabilities(request, reply, statement),
    read: readResource,
    vread: readVersion,
    'history-instance': historyOfResource,
    'history-type': historyOfType,
    'history-system': historyOfSystem,
    'search-type': searchType,
    'search-system': searchSystem,
    'search-compartment': searchCompartment,
    ...writeHandlers,
    transaction: (request, reply) => answerBundle(request, reply, deps, statement.text),
    batch: (request, reply) => answerBundle(request, reply, deps, statement.text),
  }
  for (const [name, handler] of Object.entries(handlers)) {
    for (const { method, paths } of interactions[name as InteractionName]) {
      for (const path of paths) {
        server.route({ method, url: `/fhir${path}`, handler: async (request, reply) => handler(request, reply, deps) })
      }
    }
  }
  registerOperationRoutes(server, deps)
  registerRefusals(server, deps)
}

/** At every address where nothing else is. */
function registerRefusals(server: FastifyInstance, deps: FhirDeps): void {
  const handler = async (request: FastifyRequest): Promise<never> => {
    // Nobody learns what is offered without saying who asks (a.10); but a browser's preflight never says it.
    if (request.method !== 'OPTIONS') await deps.authenticate(request)
    return refuseInteraction(request)
  }
  for (const url of ['/fhir', '/fhir/', '/fhir/*']) {
    const method = server.supportedMethods.filter((one) => !server.hasRoute({ method: one as HTTPMethods, url }))
    server.route({ method: method as HTTPMethods[], url, exposeHeadRoute: false, handler })
  }
}

function refuseOtherFormats(request: FastifyRequest): void {
  // Bytes have a format of their own (binary.ts); a list of their versions has not.
  const { type, id } = request.params as Record<string, unknown>
  if (type === 'Binary' && id !== undefined && !request.routeOptions.url?.endsWith('/_history')) return
  const { _format } = request.query as Record<string, unknown>
  // A plus that was not encoded reads as a blank.
  refuseOtherFormat(typeof _format === 'string' ? _format.replaceAll(' ', '+') : (request.headers.accept ?? '*/*'))
}

/** What is no interaction of this server: said in FHIR's own form. */
function refuseInteraction({ method }: FastifyRequest): never {
  if (method === 'GET' || method === 'HEAD') throw new FhirError(404, 'not-supported', 'There is no such address here.')
  throw new FhirError(405, 'not-supported', 'There is no such interaction at this address.')
}
