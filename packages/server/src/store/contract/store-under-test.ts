import type { StoreAddress } from '../open-store.ts'
import type { StoreQuery } from '../record-store.ts'
import type { Store } from '../store.ts'

export interface StoreUnderTest {
  /** The store of the running case, empty when the case starts. */
  store(): Store
  /** A second connection to the same database, as another process would have. */
  second(): Promise<Store>
  /** Where that database is, for a process of its own. */
  address(): StoreAddress
  /** The ids that a search in record `anna` for Observations finds, with what the case changes about it. */
  ids(query: Partial<StoreQuery>): Promise<readonly string[]>
}

/** All Observations of record `anna`, by id. */
export const EVERYTHING: StoreQuery = {
  type: 'Observation',
  records: { kind: 'records', ids: ['anna'] },
  criteria: [],
  sort: [],
  count: 1_000,
  offset: 0,
  total: false,
}
