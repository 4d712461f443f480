import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import type { RecordHistory } from '../record/history-service.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError } from './fhir-error.ts'
import { history } from './interactions/history.ts'
import { resourceOf } from './resource-address.ts'
import { resourceTypes } from './resource-types.ts'
import { sendAnswer } from './send-answer.ts'
import { parsePrefer } from './write/prefer.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps) => Promise<FastifyReply>

/** `GET [base]/[type]/[id]/_history` — https://hl7.org/fhir/R4/http.html#history */
export const historyOfResource: Answer = (request, reply, deps) =>
  answerHistory(request, reply, deps, () => resourceOf(request))

/** `GET [base]/[type]/_history` */
export const historyOfType: Answer = (request, reply, deps) =>
  answerHistory(request, reply, deps, () => {
    const { type = '' } = request.params as Record<string, string>
    if (!resourceTypes.has(type)) throw new FhirError(404, 'not-supported', `${type} is not kept here.`)
    return { type }
  })

/** `GET [base]/_history` */
export const historyOfSystem: Answer = (request, reply, deps) => answerHistory(request, reply, deps, () => 'system')

async function answerHistory(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
  address: () => RecordHistory['of'],
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const strict = parsePrefer(request.headers.prefer).handling === 'strict'
  return sendAnswer(reply, await history(access, { of: address(), query: queryOf(request.url), strict }, deps))
}
