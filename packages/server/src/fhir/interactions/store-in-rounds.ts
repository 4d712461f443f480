import type { BundleEntry } from '../write/check-entry.ts'
import { type ConditionalReference, conditionalReferences, conditionalTarget } from '../write/conditional-references.ts'
import { mapAddresses } from '../write/map-addresses.ts'

/** An entry to write, with the key that it will have. */
export interface Pending {
  readonly entry: BundleEntry
  /** `Type/id` */
  readonly key: string
}

export interface Rounds {
  /** Ids that the search of a conditional reference finds; two are enough to tell. */
  readonly search: (reference: ConditionalReference) => Promise<readonly string[]>
  /** Stores these, whose references lead to nothing that is still to come. */
  readonly store: (ready: readonly Pending[]) => Promise<void>
}

/**
 * Stores the writes of a transaction, all at once where none refers by a condition. Such a reference may mean what another entry
 * brings (R4 http.html#trules resolves them last), so an entry with one waits, and so does what refers to it, until what
 * it means is there. In the end each must still find one: the order of the entries decides nothing.
 * @throws FhirError 400 for a reference that finds nothing, 412 for several
 */
export async function storeInRounds(writes: readonly Pending[], { search, store }: Rounds): Promise<void> {
  const references = conditionalReferences(writes.map(({ entry }) => entry))
  const resolved = new Map<string, string>()
  let pending = writes
  for (;;) {
    const ready = readyOf(pending, resolved)
    if (ready.length > 0) await store(ready.map((one) => withTargets(one, resolved)))
    const stored = new Set(ready)
    pending = pending.filter((one) => !stored.has(one))
    if (pending.length === 0) break
    let progress = ready.length > 0
    for (const reference of references) {
      if (resolved.has(reference.text)) continue
      const ids = await search(reference)
      if (ids.length === 0) continue
      resolved.set(reference.text, conditionalTarget(reference, ids))
      progress = true
    }
    // It finds nothing, and nothing more comes.
    if (!progress)
      for (const reference of references) if (!resolved.has(reference.text)) conditionalTarget(reference, [])
    if (!progress) throw new TypeError('Entries wait for each other without a reference.')
  }
  for (const reference of references) conditionalTarget(reference, await search(reference))
}

/** The most of them whose conditional references are resolved and that refer to none of the others. */
function readyOf(pending: readonly Pending[], resolved: ReadonlyMap<string, string>): readonly Pending[] {
  const texts = new Map(pending.map((one) => [one, referencesOf(one.entry)]))
  const known = new Set(conditionalReferences(pending.map(({ entry }) => entry)).map(({ text }) => text))
  const waits = (text: string): boolean => known.has(text) && !resolved.has(text)
  let ready = pending.filter((one) => !(texts.get(one) ?? []).some(waits))
  for (;;) {
    const there = new Set(ready)
    const later = new Set(pending.filter((one) => !there.has(one)).map(({ key }) => key))
    const left = ready.filter((one) => !(texts.get(one) ?? []).some((text) => later.has(withoutVersion(text))))
    if (left.length === ready.length) return ready
    ready = left
  }
}

/** What it refers to: references, and the addresses of bytes that are kept in resources of their own. */
function referencesOf({ resource, place }: BundleEntry): readonly string[] {
  if (resource === null) return []
  const found: string[] = []
  mapAddresses(resource, place, ({ kind, text }) => {
    if (kind === 'reference' || kind === 'url') found.push(text)
    return text
  })
  return found
}

function withoutVersion(text: string): string {
  return text.replace(/(?:\/_history\/[^/]*)?(?:#.*)?$/, '')
}

function withTargets(pending: Pending, resolved: ReadonlyMap<string, string>): Pending {
  const { entry } = pending
  if (resolved.size === 0 || entry.resource === null) return pending
  const resource = mapAddresses(entry.resource, `${entry.place}.resource`, ({ kind, text }) =>
    kind === 'reference' ? (resolved.get(text) ?? text) : text,
  )
  return { ...pending, entry: { ...entry, resource } }
}
