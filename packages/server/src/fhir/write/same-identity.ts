import { FhirError } from '../fhir-error.ts'
import type { BundleEntry } from './check-entry.ts'
import { writtenKey } from './interaction.ts'

/**
 * The same resource written twice in a transaction has no order that could be followed, so it fails (smart-on-fhir e.3).
 * Asked before the searches of conditional entries, and again with what they found.
 * @param found `Type/id` of what a conditional entry was found to write, by its index
 * @throws FhirError 400 naming both places
 */
export function refuseSameIdentity(
  entries: readonly Pick<BundleEntry, 'index' | 'place' | 'interaction'>[],
  found: ReadonlyMap<number, string> = new Map(),
): void {
  const seen = new Map<string, string>()
  for (const { index, place, interaction } of entries) {
    const key = writtenKey(interaction) ?? (interaction.kind.startsWith('conditional-') ? found.get(index) : undefined)
    if (key === undefined) continue
    const before = seen.get(key)
    if (before !== undefined) throw new FhirError(400, 'invalid', `${place} writes the same resource as ${before}.`)
    seen.set(key, place)
  }
}
