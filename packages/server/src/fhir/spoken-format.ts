import { FhirError } from './fhir-error.ts'

const spoken = /^(\*\/\*|application\/\*|application\/(fhir\+)?json|text\/json|json)(?=$|\s*;)/
/** A version of FHIR that is not R4 (R4 §3.1.0.1.11.1). */
const otherVersion = /;\s*fhirVersion\s*=\s*"?(?!4\.0"?\s*(?:$|;))/i

/**
 * JSON only; another format that is insisted on gets 406 (R4 §3.1.0.1.11).
 * @param asked of `_format` or `Accept`
 */
export function refuseOtherFormat(asked: string): void {
  if (asked.split(',').some((range) => spoken.test(range.trim()) && !otherVersion.test(range))) return
  throw new FhirError(406, 'not-supported', 'Only application/fhir+json of FHIR 4.0 is spoken here.')
}
