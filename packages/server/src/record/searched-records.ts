import type { RecordFilter } from '../store/criteria.ts'
import type { StoredResource } from '../store/record-store.ts'

export interface LookedInto {
  readonly record_id: string
  readonly types: readonly string[]
  readonly count: number
}

/**
 * Whose events a search or a history leaves: each record that something came from; one that showed nothing (or only
 * counted) was still a look into every record that it named, or a look across the container.
 */
export function searchedRecords(
  found: readonly StoredResource[],
  records: RecordFilter,
  types: readonly string[],
): readonly LookedInto[] {
  if (found.length > 0) {
    return [...Map.groupBy(found, ({ record_id }) => record_id)].map(([record_id, own]) => ({
      record_id,
      types: [...new Set(own.map(({ type }) => type))].sort(),
      count: own.length,
    }))
  }
  const named = records.kind === 'records' && records.ids.length > 0 ? records.ids : ['_system']
  return named.map((record_id) => ({ record_id, types, count: 0 }))
}
