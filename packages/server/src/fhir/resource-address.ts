import type { FastifyRequest } from 'fastify'
import type { ResourceKey } from '../store/record-store.ts'
import { notFound } from './fhir-error.ts'
import { resourceTypes } from './resource-types.ts'

/** The `[type]/[id]` of an address. @throws FhirError 404 for what can be the address of no resource */
export function resourceOf(request: FastifyRequest): ResourceKey {
  const { type = '', id = '' } = request.params as Record<string, string>
  if (!resourceTypes.has(type) || !/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw notFound()
  return { type, id }
}
