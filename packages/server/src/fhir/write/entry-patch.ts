import { isObject, type Json, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { type PatchOperation, parseJsonPatch } from './parse-json-patch.ts'

/**
 * The patch that an entry brings: a Binary that holds a JSON Patch (R4 http.html#patch, "Patch in a Batch/Transaction").
 * @throws FhirError 400; 415 for a patch of another kind
 */
export function patchOfEntry(resource: Json | undefined, place: string): readonly PatchOperation[] {
  if (!isObject(resource)) throw new FhirError(400, 'invalid', `${place} holds no patch.`)
  const { contentType, data } = resource
  if (resource.resourceType !== 'Binary' || typeof contentType !== 'string' || !isJsonPatch(contentType)) {
    throw new FhirError(415, 'not-supported', `${place} holds no Binary of application/json-patch+json.`)
  }
  if (typeof data !== 'string' || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(data)) {
    throw new FhirError(400, 'invalid', `${place}.resource.data is not base64.`)
  }
  return parseJsonPatch(jsonOf(Buffer.from(data, 'base64'), place))
}

function isJsonPatch(contentType: string): boolean {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase() === 'application/json-patch+json'
}

function jsonOf(bytes: Uint8Array, place: string): Json {
  try {
    return parseExact(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new FhirError(400, 'invalid', `${place}.resource.data is not JSON in UTF-8.`)
    }
    throw error
  }
}
