import type { Assigned } from './assign-ids.ts'
import type { BundleEntry } from './check-entry.ts'
import { comparableAddress } from './own-address.ts'

/** Where the addresses of a transaction's entries lead. */
export interface ReferenceTargets {
  /** `Type/id` of the entry under a full address; undefined when it is none of the Bundle's. */
  readonly byAddress: (address: string) => string | undefined
  /**
   * `Type/id` of the entry that a relative `Type/oldId` means, seen from an entry with this base; undefined when it is none
   * of the Bundle's, null when it could be several.
   */
  readonly byRelative: (relative: string, base: string | null) => string | null | undefined
}

/** The base and the `Type/id` of an address as FHIR writes it (R4 references.html#literal); null for `urn:…` and all others. */
export function partsOfAddress(address: string): { readonly base: string; readonly key: string } | null {
  const [, base, key] = /^(https?:\/\/.+)\/([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/.exec(address) ?? []
  return base === undefined || key === undefined ? null : { base: comparableAddress(base), key }
}

/**
 * Every entry whose resource will be there afterwards can be meant by its fullUrl. Of a PUT the type and id count, whatever
 * the server in its fullUrl (smart-on-fhir e.3).
 */
export function referenceTargets(
  entries: readonly Pick<BundleEntry, 'index' | 'method' | 'fullUrl'>[],
  assigned: ReadonlyMap<number, Assigned>,
): ReferenceTargets {
  const full = new Map<string, string>()
  const relative = new Map<string, string | null>()
  for (const { index, method, fullUrl } of entries) {
    const target = assigned.get(index)
    if (target === undefined || fullUrl === null || method === 'DELETE') continue
    const key = `${target.type}/${target.id}`
    full.set(comparableAddress(fullUrl), key)
    const old = partsOfAddress(fullUrl)?.key
    if (old !== undefined) relative.set(old, relative.has(old) && relative.get(old) !== key ? null : key)
  }
  return {
    byAddress: (address) => full.get(comparableAddress(address)),
    byRelative: (address, base) => (base === null ? relative.get(address) : full.get(`${base}/${address}`)),
  }
}
