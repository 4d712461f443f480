import { FhirError } from '../fhir-error.ts'

/** Names come from the request; what is said back is short and never a searched value. */
const short = (name: string): string => name.slice(0, 64)

/** A syntactically bad value is refused (R4 §3.1.1.3). */
export function badValue(param: string, rule: string): FhirError {
  return new FhirError(400, 'value', `"${short(param)}" ${rule}.`)
}

/** A modifier that is not supported must be refused (e.4, R4 §3.1.1.4.4). */
export function unknownModifier(param: string, modifier: string): FhirError {
  return new FhirError(400, 'not-supported', `"${short(param)}" does not know the modifier ":${short(modifier)}".`)
}

export function notSupported(param: string, why: string): FhirError {
  return new FhirError(400, 'not-supported', `"${short(param)}" ${why}.`)
}
