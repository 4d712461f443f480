import { FhirError } from '../fhir-error.ts'
import type { BundleEntry } from './check-entry.ts'
import { type Condition, parseCondition } from './condition.ts'
import { mapAddresses } from './map-addresses.ts'

/** A reference by a search (R4 http.html#trules, transactions only): `Patient?identifier=urn:s|1`. */
export interface ConditionalReference {
  /** As it is written: equal texts are one search. */
  readonly text: string
  readonly condition: Condition
  /** Where it stands first. */
  readonly place: string
}

const form = /^([A-Z][A-Za-z]+)\?(.*)$/s
const mostSearches = 1_000

export function isConditionalReference(text: string): boolean {
  return form.test(text)
}

/**
 * The conditional references of all that a transaction creates or updates, each text once.
 * @throws FhirError 400 for one that asks for nothing
 */
export function conditionalReferences(
  entries: readonly Pick<BundleEntry, 'place' | 'resource'>[],
): readonly ConditionalReference[] {
  const found = new Map<string, ConditionalReference>()
  for (const { place, resource } of entries) {
    if (resource === null) continue
    mapAddresses(resource, `${place}.resource`, (address) => {
      const [, type, query] = address.kind === 'reference' ? (form.exec(address.text) ?? []) : []
      if (type !== undefined && query !== undefined && !found.has(address.text)) {
        const condition = parseCondition(type, query, address.place)
        found.set(address.text, { text: address.text, condition, place: address.place })
      }
      return address.text
    })
    if (found.size > mostSearches) {
      throw new FhirError(413, 'too-costly', `A transaction has at most ${mostSearches} conditional references here.`)
    }
  }
  return [...found.values()]
}

/**
 * @param ids what its search found, two being enough to tell
 * @returns `Type/id`
 * @throws FhirError 400 for none, 412 for several: the transaction fails (smart-on-fhir e.3)
 */
export function conditionalTarget({ condition, place }: ConditionalReference, ids: readonly string[]): string {
  const [id, another] = ids
  if (id === undefined) throw new FhirError(400, 'not-found', `${place} is a conditional reference that finds nothing.`)
  if (another !== undefined) {
    throw new FhirError(412, 'multiple-matches', `${place} is a conditional reference that finds more than one.`)
  }
  return `${condition.type}/${id}`
}
