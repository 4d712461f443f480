import { isObject, type Json, type JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { structureFault } from './structure-fault.ts'

/**
 * A resource of the type of its address, in the form that FHIR JSON has.
 * @param what is named in a refusal: "The body"
 * @throws FhirError 400 with the place
 */
export function checkResource(value: Json, type: string, what: string): JsonObject {
  if (!isObject(value)) throw new FhirError(400, 'structure', `${what} is no resource.`)
  if (value.resourceType !== type) {
    throw new FhirError(400, 'invalid', `${what} is of another type than its address: ${type}.`, ['resourceType'])
  }
  if (value.meta !== undefined && !isObject(value.meta)) {
    throw new FhirError(400, 'structure', `${type}.meta is no object.`, [`${type}.meta`])
  }
  refuseMalformed(value)
  return value
}

/** @throws FhirError 400 with the place */
export function refuseMalformed(resource: JsonObject, status: 400 | 422 = 400): void {
  const fault = structureFault(resource)
  if (fault === null) return
  const path = fault.path.slice(0, 200)
  throw new FhirError(status, 'structure', `${path} ${fault.why}.`, [path])
}
