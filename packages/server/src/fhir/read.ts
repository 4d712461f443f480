import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import { asksForFhir, sendBytes } from './binary.ts'
import type { FhirDeps } from './deps.ts'
import type { InteractionAnswer } from './interactions/answer.ts'
import { type ReadInput, read } from './interactions/read.ts'
import { vread } from './interactions/vread.ts'
import { resourceOf } from './resource-address.ts'
import { sayVersion, sendAnswer } from './send-answer.ts'
import { parseShaping } from './write/parse-shaping.ts'
import { preconditionsOfHeaders } from './write/preconditions.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps) => Promise<FastifyReply>

/** `GET [base]/[type]/[id]` — https://hl7.org/fhir/R4/http.html#read */
export const readResource: Answer = async (request, reply, deps) => {
  const access = await deps.authenticate(request)
  const input = readInput(request)
  return sendRead(request, reply, input, await read(access, input, deps))
}

/** `GET [base]/[type]/[id]/_history/[vid]` — https://hl7.org/fhir/R4/http.html#vread */
export const readVersion: Answer = async (request, reply, deps) => {
  const access = await deps.authenticate(request)
  const { vid: version = '' } = request.params as Record<string, string>
  const input = { ...readInput(request), version }
  return sendRead(request, reply, input, await vread(access, input, deps))
}

function readInput(request: FastifyRequest): ReadInput {
  const key = resourceOf(request)
  // A format that is not spoken is refused before anything is read.
  if (key.type === 'Binary') asksForFhir(request)
  const { ifNoneMatch, ifModifiedSince } = preconditionsOfHeaders(request.headers, key.type)
  return { key, conditions: { ifNoneMatch, ifModifiedSince }, shaping: parseShaping(queryOf(request.url)) }
}

function sendRead(
  request: FastifyRequest,
  reply: FastifyReply,
  { key }: ReadInput,
  answer: InteractionAnswer,
): FastifyReply {
  if (key.type !== 'Binary') return sendAnswer(reply, answer)
  reply.header('vary', 'accept')
  if (answer.body === undefined || asksForFhir(request)) return sendAnswer(reply, answer)
  sayVersion(reply, answer)
  return sendBytes(reply, answer.body)
}
