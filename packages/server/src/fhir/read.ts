import type { FastifyReply, FastifyRequest } from 'fastify'
import { asksForFhir, sendBytes } from './binary.ts'
import type { FhirDeps } from './deps.ts'
import { notFound } from './fhir-error.ts'
import { fhirJson } from './outcome.ts'
import { resourceTypes } from './resource-types.ts'

/** `GET [base]/[type]/[id]` — https://hl7.org/fhir/R4/http.html#read */
export async function readResource(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const { type = '', id = '' } = request.params as Record<string, string>
  if (!resourceTypes.has(type) || !/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw notFound()
  const asBytes = type === 'Binary' && !asksForFhir(request)
  const stored = await deps.record.read(access, type, id)
  const tag = `W/"${stored.version}"`
  if (type === 'Binary') reply.header('vary', 'accept')
  reply.header('etag', tag).header('last-modified', new Date(stored.updated).toUTCString())
  if (names(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return asBytes ? sendBytes(reply, stored.text) : reply.type(fhirJson).send(stored.text)
}

/** Weak comparison, as `If-None-Match` is compared (RFC 9110 §13.1.2). */
function names(header: string | undefined, tag: string): boolean {
  const given = (header ?? '').split(',').map((one) => one.trim())
  return given.includes('*') || given.some((one) => one !== '' && `W/${one.replace(/^W\//, '')}` === tag)
}
