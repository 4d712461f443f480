import type { BundleEntry } from './check-entry.ts'

/**
 * The order in which a transaction is done (smart-on-fhir e.3; R4 http.html#trules), whatever the order of its entries:
 * DELETE, POST, PUT and PATCH, then GET and HEAD, which see what was written. Conditional references are resolved by the
 * caller when the writes are known.
 */
export interface TransactionOrder<E> {
  readonly deletes: readonly E[]
  readonly creates: readonly E[]
  readonly changes: readonly E[]
  readonly reads: readonly E[]
}

export function orderTransaction<E extends Pick<BundleEntry, 'method'>>(entries: readonly E[]): TransactionOrder<E> {
  const by = (...methods: readonly BundleEntry['method'][]): readonly E[] =>
    entries.filter(({ method }) => methods.includes(method))
  return { deletes: by('DELETE'), creates: by('POST'), changes: by('PUT', 'PATCH'), reads: by('GET', 'HEAD') }
}
