import type { RecordFilter } from '../criteria.ts'
import { SHARED_RECORD } from '../record-store.ts'
import { placeholders } from './database.ts'
import { type Fragment, sql } from './fragment.ts'
import { recordsOf } from './records-of.ts'

/** A patient holds a few records; whoever holds more has them looked through at once. */
const MOST_APART = 20

/**
 * Whose versions a history tells, as conditions on `r` of which each is asked by itself and no version meets two.
 * A record at a time is read in order from its own index. Across an organisation's records the newest are found by time
 * and each is asked whose it is: sorting them all would read them all.
 */
export function historyRecords(filter: RecordFilter, shared: boolean): readonly Fragment[] {
  switch (filter.kind) {
    case 'all':
    case 'shared':
      return [recordsOf(filter, 'r.record_id')]
    case 'records':
      return ofRecords([...new Set(shared ? [...filter.ids, SHARED_RECORD] : filter.ids)])
    case 'organizations':
      return [...(filter.ids.length > 0 ? [managedBy(filter.ids)] : []), ...ofRecords(shared ? [SHARED_RECORD] : [])]
  }
}

function ofRecords(ids: readonly string[]): readonly Fragment[] {
  if (ids.length > MOST_APART) return [recordsOf({ kind: 'records', ids }, 'r.record_id')]
  return ids.map((id) => sql('r.record_id = ?', id))
}

function managedBy(organizations: readonly string[]): Fragment {
  return sql(
    `exists (select 1 from record m where m.record_id = r.record_id
      and m.managing_organization in (${placeholders(organizations.length)}))`,
    ...organizations,
  )
}
