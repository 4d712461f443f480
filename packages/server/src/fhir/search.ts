import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError } from './fhir-error.ts'
import { type SearchInput, search } from './interactions/search.ts'
import { resourceOf } from './resource-address.ts'
import { sendAnswer } from './send-answer.ts'
import { parsePrefer } from './write/prefer.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps) => Promise<FastifyReply>

/** `GET [base]/[type]?…`, `POST [base]/[type]/_search` — https://hl7.org/fhir/R4/http.html#search */
export const searchType: Answer = (request, reply, deps) =>
  answerSearch(request, reply, deps, () => ({ type: parameters(request).type ?? '' }))

/** `GET [base]?_type=…`, `POST [base]/_search` */
export const searchSystem: Answer = (request, reply, deps) => answerSearch(request, reply, deps, () => ({ type: null }))

/** `GET [base]/[Compartment]/[id]/[type]?…`, `/*` for all types, and `POST` to `_search` below them (R4 §3.1.1.2) */
export const searchCompartment: Answer = (request, reply, deps) =>
  answerSearch(request, reply, deps, () => {
    const { member = '' } = parameters(request)
    return { compartment: resourceOf(request), type: member === '*' ? null : member }
  })

async function answerSearch(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
  address: () => Pick<SearchInput, 'type' | 'compartment'>,
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const strict = parsePrefer(request.headers.prefer).handling === 'strict'
  // Parameters of the address and of the form add up (R4 §3.1.1).
  const query = [...queryOf(request.url), ...formOf(request)]
  return sendAnswer(reply, await search(access, { ...address(), query, strict }, deps))
}

function parameters(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  return request.params as Record<string, string>
}

export const formType = 'application/x-www-form-urlencoded'

/** @throws FhirError 415 for a body that is no form */
function formOf({ method, body }: FastifyRequest): URLSearchParams {
  if (method !== 'POST' || body === undefined || body === null || body === '') return new URLSearchParams()
  if (body instanceof URLSearchParams) return body
  throw new FhirError(415, 'not-supported', `A search is posted as ${formType}.`)
}
