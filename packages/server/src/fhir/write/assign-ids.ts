import { FhirError } from '../fhir-error.ts'
import type { BundleEntry } from './check-entry.ts'
import type { Condition } from './condition.ts'
import { writtenKey } from './interaction.ts'

/** What an entry of a transaction is about, once that is known. */
export interface Assigned {
  readonly type: string
  readonly id: string
  /** An `If-None-Exist` found it: nothing is written (smart-on-fhir e.2). */
  readonly matched: boolean
}

/**
 * Gives every writing entry the id that it will have (smart-on-fhir e.3): a create a new one, or that of what its
 * `ifNoneExist` found; a conditional update that of what it found, else its own or a new one.
 * @param found what the searches of the conditions found: id by the entry's index; absent where they found nothing
 * @param newId passed in, as all chance is
 * @throws FhirError 400 when two creates are to exist once on the same condition
 */
export function assignIds(
  entries: readonly BundleEntry[],
  found: ReadonlyMap<number, string>,
  newId: () => string,
): ReadonlyMap<number, Assigned> {
  const assigned = new Map<number, Assigned>()
  const conditions = new Map<string, string>()
  for (const { index, place, interaction, resource, preconditions } of entries) {
    const match = found.get(index)
    if (interaction.kind === 'create') {
      if (match === undefined && preconditions.ifNoneExist !== null) {
        refuseSecond(conditions, preconditions.ifNoneExist, place)
      }
      assigned.set(index, { type: interaction.type, id: match ?? newId(), matched: match !== undefined })
    } else if (interaction.kind === 'conditional-update') {
      const own = typeof resource?.id === 'string' ? resource.id : undefined
      if (match !== undefined && own !== undefined && own !== match) {
        throw new FhirError(400, 'invalid', `${place}.resource has another id than the one that its condition found.`)
      }
      assigned.set(index, { type: interaction.condition.type, id: match ?? own ?? newId(), matched: false })
    } else if (interaction.kind === 'conditional-patch' || interaction.kind === 'conditional-delete') {
      if (match !== undefined) assigned.set(index, { type: interaction.condition.type, id: match, matched: false })
    } else {
      const [type, id] = writtenKey(interaction)?.split('/') ?? []
      if (type !== undefined && id !== undefined) assigned.set(index, { type, id, matched: false })
    }
  }
  return assigned
}

/** Both would be created, and the next such create would find two. */
function refuseSecond(seen: Map<string, string>, condition: Condition, place: string): void {
  const key = JSON.stringify([condition.type, condition.parameters])
  const before = seen.get(key)
  if (before !== undefined) throw new FhirError(400, 'invalid', `${place} is to exist once, as is ${before}.`)
  seen.set(key, place)
}
