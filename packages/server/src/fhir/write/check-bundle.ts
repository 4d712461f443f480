import { isList, isObject, type Json } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { type BundleEntry, checkEntry } from './check-entry.ts'
import { isDeeperThan } from './nesting.ts'
import { comparableAddress } from './own-address.ts'
import { refuseSameIdentity } from './same-identity.ts'

/** An entry of a batch that cannot be understood: only its own answer says so. */
export interface RefusedEntry {
  readonly index: number
  readonly error: FhirError
}

export type CheckedBundle =
  | { readonly type: 'transaction'; readonly entries: readonly BundleEntry[] }
  | { readonly type: 'batch'; readonly entries: readonly (BundleEntry | RefusedEntry)[] }

const mostEntries = 50_000
/** What one resource may nest, and the Bundle around it. */
const deepest = 260

export function isRefused(entry: BundleEntry | RefusedEntry): entry is RefusedEntry {
  return 'error' in entry
}

/**
 * Reads a Bundle that is posted to the base (smart-on-fhir e.3). A transaction fails as a whole with the first thing that
 * is wrong, a batch entry by entry.
 * @param base our own, without a slash at its end
 * @throws FhirError 400, 413 for one with too many entries
 */
export function checkBundle(input: Json, base: string): CheckedBundle {
  if (!isObject(input) || input.resourceType !== 'Bundle') {
    throw new FhirError(400, 'invalid', 'What is sent to the base is a Bundle.')
  }
  const { type } = input
  if (type !== 'batch' && type !== 'transaction') {
    throw new FhirError(400, 'value', 'Bundle.type is neither batch nor transaction.')
  }
  const list = Object.hasOwn(input, 'entry') ? input.entry : []
  if (!isList(list)) throw new FhirError(400, 'invalid', 'Bundle.entry is not a list.')
  if (list.length > mostEntries) {
    throw new FhirError(413, 'too-costly', `A Bundle has at most ${mostEntries} entries here.`)
  }
  if (isDeeperThan(input, deepest)) throw new FhirError(400, 'too-costly', 'The Bundle is nested too deeply.')
  if (type === 'batch') return { type, entries: list.map((entry, index) => tryEntry(entry, index, base)) }
  const entries = list.map((entry, index) => checkEntry(entry, index, base))
  refuseOperations(entries)
  refuseSameFullUrl(entries)
  refuseSameIdentity(entries)
  return { type, entries }
}

function tryEntry(entry: Json, index: number, base: string): BundleEntry | RefusedEntry {
  try {
    return checkEntry(entry, index, base)
  } catch (error) {
    if (error instanceof FhirError) return { index, error }
    throw error
  }
}

/** What an operation changes is not told by its address, so it could not be kept apart from the writes beside it. */
function refuseOperations(entries: readonly BundleEntry[]): void {
  const found = entries.find(({ method, interaction }) => method === 'POST' && interaction.kind === 'operation')
  if (found === undefined) return
  throw new FhirError(400, 'not-supported', `${found.place} is an operation, which a transaction here does not hold.`)
}

/** Two resources under one fullUrl (Bundle invariant bdl-7): a reference to it could mean either. */
function refuseSameFullUrl(entries: readonly BundleEntry[]): void {
  const seen = new Map<string, string>()
  for (const { fullUrl, place, resource } of entries) {
    if (fullUrl === null || resource === null) continue
    const address = comparableAddress(fullUrl)
    const before = seen.get(address)
    if (before !== undefined) throw new FhirError(400, 'invalid', `${place} has the fullUrl of ${before}.`)
    seen.set(address, place)
  }
}
