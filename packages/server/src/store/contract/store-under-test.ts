import type { StoreAddress } from '../open-store.ts'
import type { QueryPart, StoreQuery } from '../record-store.ts'
import type { Store } from '../store.ts'

export interface StoreUnderTest {
  /** The store of the running case, empty when the case starts. */
  store(): Store
  /** A second connection to the same database, as another process would have. */
  second(): Promise<Store>
  /** Where that database is, for a process of its own. */
  address(): StoreAddress
  /** The ids that a search in record `anna` for Observations finds, with what the case changes about it. */
  ids(asked: Asked): Promise<readonly string[]>
}

/** What a case changes about `EVERYTHING`. */
export type Asked = Partial<Omit<QueryPart, 'types'> & Omit<StoreQuery, 'parts'>> & { readonly type?: string }

/** All Observations of record `anna`, by id, but for what is given. */
export function asking({ type = 'Observation', records, criteria = [], ...page }: Asked = {}): StoreQuery {
  const part = { types: [type], records: records ?? ({ kind: 'records', ids: ['anna'] } as const), criteria }
  return { parts: [part], sort: [], count: 1_000, total: false, ...page }
}
