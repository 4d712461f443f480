import { FhirError } from '../fhir-error.ts'

/** What one search may ask: a small request must not hold a server. Documented in the README beside. */
export const limits = {
  /** Characters of all names and values together. */
  characters: 100_000,
  parameters: 100,
  criteria: 32,
  /** Of all criteria together, ids not counted. */
  alternatives: 500,
  ids: 1000,
  /** Steps of chains and `_has` of one parameter. */
  depth: 4,
  sort: 8,
  includes: 32,
  /** Of one text that is searched for; longer ones would be cut by the index anyway. */
  text: 1000,
} as const

export function tooCostly(what: string): FhirError {
  return new FhirError(400, 'too-costly', `A search may have ${what}.`)
}
