import type { Access } from '../auth/access.ts'
import type { RecordFilter } from '../store/criteria.ts'
import type { QueryPart, StorePage, StoreQuery } from '../store/record-store.ts'
import { guard, refuseAmbiguous } from './guard.ts'
import { homesOf } from './homes.ts'
import type { ReadingStore } from './reading-store.ts'
import type { RecordSearch } from './record-search.ts'
import { searchedParts } from './searched-parts.ts'
import { type LookedInto, searchedRecords } from './searched-records.ts'
import { staysInRecord } from './stays-in-record.ts'

/** A count across records leaves an event in each of at most so many resources' records. */
const mostCounted = 1000

export interface FoundPage {
  readonly page: StorePage
  /** Whose events it leaves. */
  readonly looked: readonly LookedInto[]
}

/**
 * A search with the caller's access, on the store or inside a transaction. What may not be seen is left out before pages
 * and totals are made, so that both tell of the rest only. The caller writes the events.
 * @throws RecordError record/not-found when the named record is absent or not to be seen, record/forbidden (scope),
 * record/ambiguous-reference
 */
export async function searchRecords(access: Access, search: RecordSearch, store: ReadingStore): Promise<FoundPage> {
  const parts = await guardedParts(access, search, store)
  const { sort, count, bytes, after, total } = search
  const limit = bytes === undefined ? {} : { bytes }
  const query = { parts, sort, count, ...limit, ...(after !== undefined && { after }), total }
  const page =
    parts.length === 0 ? { resources: [], more: false, ...(total && { total: 0 }) } : await store.search(query)
  const records = personalOf(parts)
  return { page, looked: searchedRecords(await counted(query, page, records, store), records, search.types) }
}

/** The parts of a search, each with the search's own criteria as they may be asked there. */
async function guardedParts(
  access: Access,
  search: Pick<RecordSearch, 'types' | 'criteria' | 'record_id' | 'compartment'>,
  store: ReadingStore,
): Promise<readonly QueryPart[]> {
  const near = homesOf(access, search.record_id, store)
  const parts = await searchedParts(search, access, near)
  // What a chain leads to may stand in any record that the access opens, also where the matches are of one.
  const homes = staysInRecord(search.types, search.criteria) ? near : homesOf(access, undefined, store)
  return Promise.all(
    parts.map(async (part) => {
      const guarded = []
      for (const criterion of search.criteria) guarded.push(await guard(criterion, part, access, homes))
      await refuseAmbiguous(
        guarded.flatMap(({ bare }) => bare),
        store,
      )
      return { ...part, criteria: [...guarded.map(({ criterion }) => criterion), ...part.criteria] }
    }),
  )
}

/** The persons' records that were looked into; of a search of shared types only, those. */
function personalOf(parts: readonly QueryPart[]): RecordFilter {
  return parts.find(({ records }) => records.kind !== 'shared')?.records ?? { kind: 'shared' }
}

/** The rows that an answer told of: those it shows, or, where it only counted across records, those it counted. */
async function counted(query: StoreQuery, page: StorePage, records: RecordFilter, store: ReadingStore) {
  const onlyCounted = page.resources.length === 0 && (page.total ?? 0) > 0
  const namesOne = records.kind === 'records' && records.ids.length === 1 && query.parts.length === 1
  if (!onlyCounted || namesOne) return page.resources
  const { after: _after, bytes: _bytes, ...first } = query
  return (await store.search({ ...first, count: mostCounted, total: false })).resources
}
