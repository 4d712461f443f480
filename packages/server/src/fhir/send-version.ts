import type { FastifyReply, FastifyRequest } from 'fastify'
import { SHARED_RECORD, type StoredResource } from '../store/record-store.ts'
import { asksForFhir, sendBytes } from './binary.ts'
import { fhirJson } from './outcome.ts'

/** Answers one version of a resource with its tag and time; 304 to whom has it already. */
export function sendVersion(request: FastifyRequest, reply: FastifyReply, stored: StoredResource): FastifyReply {
  const tag = `W/"${stored.version}"`
  if (stored.type === 'Binary') reply.header('vary', 'accept')
  // Whose it is: a page that shows one record does not show another's under its banner.
  if (stored.record_id !== SHARED_RECORD) reply.header('x-chartroom-record', stored.record_id)
  reply.header('etag', tag).header('last-modified', new Date(stored.updated).toUTCString())
  if (names(request.headers['if-none-match'], tag)) return reply.code(304).send()
  if (stored.type === 'Binary' && !asksForFhir(request)) return sendBytes(reply, stored.text)
  return reply.type(fhirJson).send(stored.text)
}

/** Weak comparison, as `If-None-Match` is compared (RFC 9110 §13.1.2). */
function names(header: string | undefined, tag: string): boolean {
  const given = (header ?? '').split(',').map((one) => one.trim())
  return given.includes('*') || given.some((one) => one !== '' && `W/${one.replace(/^W\//, '')}` === tag)
}
