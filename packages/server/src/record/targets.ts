import { isSharedType } from '../fhir/compartment.ts'
import { type ResourceKey, SHARED_RECORD, type StoredResource } from '../store/record-store.ts'
import type { LiteralReference } from './literal-references.ts'

/** What may be named from another record: the people themselves. */
const people = new Set(['Patient', 'RelatedPerson'])

export const isPerson = (type: string): boolean => people.has(type)

export interface TargetReader {
  readMany(keys: readonly ResourceKey[]): Promise<readonly StoredResource[]>
}

/** A resource with where it will lie (null: nowhere, it is refused already), and what it refers to. */
export interface Referring {
  /** `Type/id`. */
  readonly key: string
  readonly record_id: string | null
  readonly references: readonly LiteralReference[]
}

/** `Type/id` → the record in which it lies; null: there is no such resource. What is still to come is in neither. */
export type Targets = ReadonlyMap<string, string | null>

/** Where that lies to which the resources refer: among them, else in the store. @param known what is still to come */
export async function targetsOf(
  resources: readonly Referring[],
  store: TargetReader,
  known: ReadonlySet<string>,
): Promise<Targets> {
  const own = new Map(resources.map(({ key, record_id }) => [key, record_id]))
  const referred = new Set(resources.flatMap(({ references }) => references.map(({ key }) => key)))
  const elsewhere = [...referred].filter((key) => !own.has(key) && !known.has(key))
  const stored = (await store.readMany(elsewhere.map(resourceKey))).filter(({ deleted }) => !deleted)
  return new Map<string, string | null>([
    ...elsewhere.map((key) => [key, null] as const),
    ...stored.map(({ type, id, record_id }) => [`${type}/${id}`, record_id] as const),
    ...own,
  ])
}

/** A reference that leads nowhere, or into somebody else's record: what is shown of one person would then be another's. */
export interface FaultyReference extends LiteralReference {
  readonly why: 'absent' | 'elsewhere'
}

export function faultyReferences({ record_id, references }: Referring, targets: Targets): readonly FaultyReference[] {
  return references.flatMap((reference): readonly FaultyReference[] => {
    const home = targets.get(reference.key)
    if (home === null) return [{ ...reference, why: 'absent' }]
    const { type } = resourceKey(reference.key)
    if (home === undefined || home === SHARED_RECORD || isPerson(type) || isSharedType(type)) return []
    const own = record_id === null || record_id === SHARED_RECORD || record_id === home
    return own ? [] : [{ ...reference, why: 'elsewhere' }]
  })
}

export function resourceKey(key: string): ResourceKey {
  const [type = '', id = ''] = key.split('/')
  return { type, id }
}
