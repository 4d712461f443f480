import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import { readForm } from './body/read-form.ts'
import type { FhirDeps } from './deps.ts'
import { type SearchInput, search } from './interactions/search.ts'
import { resourceOf } from './resource-address.ts'
import { sendAnswer } from './send-answer.ts'
import { refuseOtherFormat } from './spoken-format.ts'
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
  const form = await formOf(request)
  const format = form.get('_format')
  // A plus that was not encoded reads as a blank.
  if (format !== null) refuseOtherFormat(format.replaceAll(' ', '+'))
  const query = [...queryOf(request.url), ...form]
  return sendAnswer(reply, await search(access, { ...address(), query, strict }, deps))
}

function parameters(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  return request.params as Record<string, string>
}

/** A POST may come without one. @throws FhirError 415 for a body that is no form, and as `readForm` */
async function formOf(request: FastifyRequest): Promise<URLSearchParams> {
  const { method, headers } = request
  const without = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
  return method !== 'POST' || without ? new URLSearchParams() : readForm(request)
}
