import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import { type CapabilityStatement, statementTag } from './capability.ts'
import { fhirJson } from './outcome.ts'
import { parseShaping } from './write/parse-shaping.ts'
import { isNotModified, preconditionsOfHeaders } from './write/preconditions.ts'
import { shapeResource } from './write/subsetted.ts'

/** `GET [base]/metadata`: for everybody, from pages of every origin — https://hl7.org/fhir/R4/http.html#capabilities */
export function answerCapabilities(
  request: FastifyRequest,
  reply: FastifyReply,
  statement: CapabilityStatement,
): FastifyReply {
  const text = shapeResource(statement.text, parseShaping(queryOf(request.url)))
  const tag = text === statement.text ? statement.tag : statementTag(text)
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'etag')
  // Kept for whoever comes back with its tag, and looked at again each time.
  reply.header('etag', `W/"${tag}"`).header('cache-control', 'no-cache')
  const { ifNoneMatch } = preconditionsOfHeaders(request.headers, 'CapabilityStatement')
  const current = { version: tag, updated: 0 }
  if (isNotModified({ ifNoneMatch, ifModifiedSince: null }, current)) return reply.code(304).send()
  return reply.type(fhirJson).send(text)
}
