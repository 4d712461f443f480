import type { JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { isConditionalReference } from '../write/conditional-references.ts'
import { mapAddresses } from '../write/map-addresses.ts'
import { relativeToBase } from '../write/own-address.ts'

/**
 * With what refers to us by our own address as the relative reference that it is: whose record it leads to is asked of those.
 * @throws FhirError 400 for what only a transaction resolves
 */
export function withOwnReferences(resource: JsonObject, base: string): JsonObject {
  return mapAddresses(resource, String(resource.resourceType), ({ kind, text, place }) => {
    if (kind === 'reference') {
      refuseOpen(text, place.slice(0, 200))
      return relativeToBase(text, base) ?? text
    }
    const relative = kind === 'url' ? relativeToBase(text, base) : null
    return relative?.startsWith('Binary/') === true ? relative : text
  })
}

function refuseOpen(text: string, place: string): void {
  if (/^urn:(?:uuid|oid):/i.test(text)) {
    throw new FhirError(400, 'invalid', `${place} refers to nothing: such a reference means an entry of a Bundle.`, [
      place,
    ])
  }
  if (!isConditionalReference(text)) return
  throw new FhirError(400, 'invalid', `${place} is a conditional reference, which a transaction resolves.`, [place])
}
