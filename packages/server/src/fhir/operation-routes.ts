import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import { readJson } from './body/read-json.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError, notFound } from './fhir-error.ts'
import { operations } from './offered.ts'
import { operationsByKey } from './operations/by-key.ts'
import { type GivenParameters, operationParameters } from './operations/operation-parameters.ts'
import { sendAnswer } from './send-answer.ts'

/** Bytes of the parameters that an operation is sent. */
const longestBody = 100_000

/** `GET` and `POST [base]/[type]/$name` and `[base]/[type]/[id]/$name` — https://hl7.org/fhir/R4/operations.html */
export function registerOperationRoutes(server: FastifyInstance, deps: FhirDeps): void {
  const known = new Set<string>()
  for (const { key, name, type, levels } of operations) {
    for (const level of levels) {
      const url = level === 'type' ? `/fhir/${type}/$${name}` : `/fhir/${type}/:id/$${name}`
      known.add(url)
      const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const access = await deps.authenticate(request)
        const input = { id: level === 'type' ? null : idOf(request), parameters: await parametersOf(request) }
        return sendAnswer(reply, await operationsByKey[key](access, input, deps))
      }
      server.route({ method: ['GET', 'POST'], url, handler })
    }
  }
  // What begins with a dollar is an operation, whatever else its address looks like (reference e.6).
  server.addHook('preHandler', async (request) => {
    if (request.method === 'OPTIONS' || known.has(request.routeOptions.url ?? '') || !asksForOperation(request)) return
    await deps.authenticate(request)
    throw new FhirError(404, 'not-supported', 'There is no such operation here.')
  })
}

function idOf(request: FastifyRequest): string {
  const { id = '' } = request.params as Record<string, string>
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw notFound()
  return id
}

async function parametersOf(request: FastifyRequest): Promise<GivenParameters> {
  const body = request.method === 'POST' && hasBody(request) ? await readJson(request, longestBody) : null
  return operationParameters(queryOf(request.url), body)
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function asksForOperation({ url }: FastifyRequest): boolean {
  const path = (url.split('?', 1)[0] ?? '').replace(/\/$/, '')
  return /^(?:\$|%24)/i.test(path.slice(path.lastIndexOf('/') + 1))
}
