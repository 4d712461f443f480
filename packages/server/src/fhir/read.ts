import type { FastifyReply, FastifyRequest } from 'fastify'
import { asksForFhir } from './binary.ts'
import type { FhirDeps } from './deps.ts'
import { resourceOf } from './resource-address.ts'
import { sendVersion } from './send-version.ts'

/** `GET [base]/[type]/[id]` — https://hl7.org/fhir/R4/http.html#read */
export async function readResource(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const { type, id } = resourceOf(request)
  // A format that is not spoken is refused before anything is read.
  if (type === 'Binary') asksForFhir(request)
  return sendVersion(request, reply, await deps.record.read(access, type, id))
}
