import { FhirError } from './fhir-error.ts'

/**
 * An address, or a form, is percent-encoded UTF-8 (RFC 3986 §2.5): what is not would be read as something else than was meant.
 * @throws FhirError 400
 */
export function requireEncoded(text: string, what: string): void {
  try {
    decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) throw new FhirError(400, 'structure', `${what} is not percent-encoded UTF-8.`)
    throw error
  }
}
