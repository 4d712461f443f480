import { isList, isObject, type JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'

export const subsettedTag = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
} as const

/**
 * What was cut for an answer would lose the rest when it came back as an update (smart-on-fhir e.1, ours).
 * @throws FhirError 422
 */
export function refuseSubsetted(resource: JsonObject, place: string): void {
  const tags = isObject(resource.meta) ? resource.meta.tag : undefined
  const found =
    isList(tags) &&
    tags.some((tag) => isObject(tag) && tag.system === subsettedTag.system && tag.code === subsettedTag.code)
  if (found) throw new FhirError(422, 'invalid', `${place} is tagged SUBSETTED: it is not the whole resource.`)
}
