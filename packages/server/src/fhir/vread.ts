import type { FastifyReply, FastifyRequest } from 'fastify'
import { asksForFhir } from './binary.ts'
import type { FhirDeps } from './deps.ts'
import { notFound } from './fhir-error.ts'
import { resourceOf } from './resource-address.ts'
import { sendVersion } from './send-version.ts'

/** `GET [base]/[type]/[id]/_history/[vid]` — https://hl7.org/fhir/R4/http.html#vread */
export async function readVersion(request: FastifyRequest, reply: FastifyReply, deps: FhirDeps): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const key = resourceOf(request)
  if (key.type === 'Binary') asksForFhir(request)
  const { vid = '' } = request.params as Record<string, string>
  // Our version ids count up from 1; any other name is that of no version.
  if (!/^[1-9]\d{0,14}$/.test(vid)) throw notFound()
  return sendVersion(request, reply, await deps.record.vread(access, key, Number(vid)))
}
