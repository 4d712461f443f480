import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { capabilityStatement } from './capability.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError } from './fhir-error.ts'
import { fhirJson, operationOutcome, publicError } from './outcome.ts'
import { readResource } from './read.ts'
import { searchResources } from './search.ts'

/** The FHIR R4 surface, one file per interaction. */
export function registerFhirRoutes(server: FastifyInstance, deps: FhirDeps): void {
  server.setErrorHandler(async (error, _request, reply) => {
    const shown = publicError(error)
    reply.type(fhirJson)
    if (shown !== null) return reply.code(shown.status).send(operationOutcome(shown.issue, shown.message))
    const reference = randomUUID()
    deps.report(reference, error)
    return reply.code(500).send(operationOutcome('exception', `Something went wrong here. Reference ${reference}.`))
  })
  server.addHook('onRequest', async (request) => refuseOtherFormats(request))

  const statement = capabilityStatement(deps.fhirBase)
  server.get('/fhir/metadata', async (_request, reply) => reply.type(fhirJson).send(statement))
  server.get('/fhir/:type/:id', async (request, reply) => readResource(request, reply, deps))
  server.get('/fhir/:type', async (request, reply) => searchResources(request, reply, deps))
}

const spoken = /^(\*\/\*|application\/\*|application\/(fhir\+)?json|text\/json|json)(?=$|\s*;)/

/** JSON only; another format that is insisted on gets 406 (R4 §3.1.0.1.11). */
function refuseOtherFormats(request: FastifyRequest): void {
  const { _format } = request.query as Record<string, unknown>
  const asked = typeof _format === 'string' ? _format : (request.headers.accept ?? '*/*')
  if (!asked.split(',').some((range) => spoken.test(range.trim()))) {
    throw new FhirError(406, 'not-supported', 'Only application/fhir+json is spoken here.')
  }
}
