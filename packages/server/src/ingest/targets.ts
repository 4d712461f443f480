import { isSharedType } from '../fhir/compartment.ts'
import { type ResourceKey, SHARED_RECORD, type StoredResource } from '../store/record-store.ts'
import { keyOf, type PreparedEntry } from './prepare-entry.ts'

/** What may be named from another record: the people themselves. */
const people = new Set(['Patient', 'RelatedPerson'])

export interface TargetReader {
  readMany(keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
}

/** `Type/id` → the record in which it lies; null: there is no such resource. What is still to come is in neither. */
export type Targets = ReadonlyMap<string, string | null>

/** Where that lies to which the entries refer: among them, else in the store. @param known what is still to come */
export async function targetsOf(
  entries: readonly PreparedEntry[],
  store: TargetReader,
  known: ReadonlySet<string>,
): Promise<Targets> {
  const own = new Map(entries.map(({ entry, write }) => [keyOf(entry), write?.record_id ?? null]))
  const referred = new Set(entries.flatMap(({ references }) => references.map(({ key }) => key)))
  const elsewhere = [...referred].filter((key) => !own.has(key) && !known.has(key))
  const stored = (await store.readMany(elsewhere.map(resourceKey))).filter(({ deleted }) => !deleted)
  return new Map<string, string | null>([
    ...elsewhere.map((key) => [key, null] as const),
    ...stored.map(({ type, id, record_id }) => [`${type}/${id}`, record_id] as const),
    ...own,
  ])
}

/**
 * What is wrong with the references of an entry: one that leads nowhere, or into somebody else's record. What is shown of
 * one person would then be another's.
 */
export function faultOfReferences({ write, references }: PreparedEntry, targets: Targets): string | undefined {
  for (const { key, path } of references) {
    const home = targets.get(key)
    if (home === null) return `${path} refers to ${key}, which is not there`
    const [type = ''] = key.split('/')
    if (home === undefined || home === SHARED_RECORD || people.has(type) || isSharedType(type)) continue
    if (write !== null && write.record_id !== SHARED_RECORD && write.record_id !== home) {
      return `${path} refers to ${key}, which belongs to another record`
    }
  }
  return undefined
}

export function resourceKey(key: string): ResourceKey {
  const [type = '', id = ''] = key.split('/')
  return { type, id }
}
