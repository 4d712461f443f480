import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { fhirJson, operationOutcome } from '../fhir/outcome.ts'

/** What is wrong before there is a route: an address that cannot be decoded. Said in the form of the surface that was meant. */
export function answerUnreadable(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const message = 'The address could not be read.'
  if (request.url.startsWith('/fhir')) {
    reply.code(400).type(fhirJson).send(operationOutcome('structure', message))
    return
  }
  reply.code(400).send({ error: 'request/malformed', message })
}
