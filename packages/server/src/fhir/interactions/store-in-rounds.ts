import { FhirError } from '../fhir-error.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import { type ConditionalReference, conditionalReferences, conditionalTarget } from '../write/conditional-references.ts'
import { mapAddresses } from '../write/map-addresses.ts'

/** An entry to write, with the key that it will have. */
export interface Pending {
  readonly entry: BundleEntry
  /** `Type/id` */
  readonly key: string
}

/** Each looks for what the one before brought. */
const mostRounds = 10

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
 * @throws FhirError 400 for a reference that finds nothing or a chain that is too long, 412 for several
 */
export async function storeInRounds(writes: readonly Pending[], { search, store }: Rounds): Promise<void> {
  const references = conditionalReferences(writes.map(({ entry }) => entry))
  if (references.length === 0) return store(writes)
  const waiting = waitingOf(writes, new Set(references.map(({ text }) => text)))
  const resolved = new Map<string, string>()
  let pending = writes
  for (let round = 0; ; round++) {
    if (round > mostRounds)
      throw new FhirError(400, 'too-costly', `At most ${mostRounds} conditional references lead to one another here.`)
    const ready = readyOf(pending, waiting, resolved)
    if (ready.length > 0) await store(ready.map((one) => withTargets(one, resolved)))
    const stored = new Set(ready)
    pending = pending.filter((one) => !stored.has(one))
    if (pending.length === 0) break
    const before = resolved.size
    for (const reference of references) {
      if (resolved.has(reference.text)) continue
      const ids = await search(reference)
      if (ids.length > 0) resolved.set(reference.text, conditionalTarget(reference, ids))
    }
    if (ready.length > 0 || resolved.size > before) continue
    // It finds nothing, and nothing more comes.
    for (const reference of references) if (!resolved.has(reference.text)) conditionalTarget(reference, [])
    throw new TypeError('Entries wait for each other without a reference.')
  }
  for (const reference of references) conditionalTarget(reference, await search(reference))
}

/** What an entry waits for: conditional references, and other entries by their keys. */
interface Waiting {
  readonly texts: readonly string[]
  readonly keys: readonly string[]
}

function waitingOf(writes: readonly Pending[], conditional: ReadonlySet<string>): ReadonlyMap<Pending, Waiting> {
  const own = new Set(writes.map(({ key }) => key))
  return new Map(
    writes.map((one) => {
      const all = referencesOf(one.entry)
      const keys = all.map(withoutVersion).filter((key) => own.has(key) && key !== one.key)
      return [one, { texts: all.filter((text) => conditional.has(text)), keys: [...new Set(keys)] }]
    }),
  )
}

/** The most of them whose conditional references are resolved, and that refer to none of the others. */
function readyOf(
  pending: readonly Pending[],
  waiting: ReadonlyMap<Pending, Waiting>,
  resolved: ReadonlyMap<string, string>,
): readonly Pending[] {
  const byTarget = new Map<string, Pending[]>()
  for (const one of pending) {
    for (const key of waiting.get(one)?.keys ?? []) add(byTarget, key, one)
  }
  const blocked = new Set(pending.filter((one) => waiting.get(one)?.texts.some((text) => !resolved.has(text))))
  // Whoever refers to one that waits, waits too: the set grows while it is gone through.
  for (const one of blocked) for (const other of byTarget.get(one.key) ?? []) blocked.add(other)
  return pending.filter((one) => !blocked.has(one))
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

function add(lists: Map<string, Pending[]>, key: string, one: Pending): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}
