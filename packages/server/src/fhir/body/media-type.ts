import { FhirError } from '../fhir-error.ts'

const parameter = /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/g
const versions = new Set(['4.0', '4.0.1'])

/**
 * Whether a body's Content-Type is one of these, with what it says of itself: UTF-8 and R4 (R4 http.html#mime-type,
 * #version-parameter).
 * @param wanted in lower case
 * @throws FhirError 415
 */
export function requireMediaType(header: string | undefined, wanted: readonly string[]): void {
  const type = mediaTypeOf(header)
  if (!wanted.includes(type)) throw new FhirError(415, 'not-supported', `A body here is ${wanted.join(' or ')}.`)
  for (const [, name = '', quoted, plain] of (header ?? '').matchAll(parameter)) {
    const value = (quoted ?? plain ?? '').toLowerCase()
    if (name.toLowerCase() === 'charset' && value !== 'utf-8' && value !== 'utf8') {
      throw new FhirError(415, 'not-supported', 'A body here is in UTF-8.')
    }
    if (name.toLowerCase() === 'fhirversion' && !versions.has(value)) {
      throw new FhirError(415, 'not-supported', 'The version of FHIR that is spoken here is 4.0.')
    }
  }
}

/** Without parameters, in lower case; '' for none. */
export function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

export const fhirJsonTypes = ['application/fhir+json', 'application/json', 'text/json'] as const
export const jsonPatchTypes = ['application/json-patch+json'] as const
