import type { RecordFilter } from '../criteria.ts'
import { SHARED_RECORD } from '../record-store.ts'
import { placeholders } from './database.ts'
import { type Fragment, sql } from './fragment.ts'

/** The condition on a column that holds a record id. */
export function recordsOf(filter: RecordFilter, column: string): Fragment {
  switch (filter.kind) {
    case 'all':
      return sql('1 = 1')
    case 'shared':
      return sql(`${column} = ?`, SHARED_RECORD)
    case 'records':
      if (filter.ids.length === 0) return sql('1 = 0')
      if (filter.ids.length === 1) return sql(`${column} = ?`, ...filter.ids)
      return sql(`${column} in (${placeholders(filter.ids.length)})`, ...filter.ids)
    case 'organizations':
      if (filter.ids.length === 0) return sql('1 = 0')
      return sql(
        `${column} in (select record_id from record where managing_organization in (${placeholders(filter.ids.length)}))`,
        ...filter.ids,
      )
  }
}

/**
 * The same, to be asked of rows that something else has found: it leads to none, so that an engine does not go
 * through every record in search of a few rows.
 */
export function recordsChecked(filter: RecordFilter, column: string): Fragment {
  if (filter.kind !== 'organizations' || filter.ids.length === 0) return recordsOf(filter, `coalesce(${column}, '')`)
  return sql(
    `exists (select 1 from record m where m.record_id = ${column}
      and m.managing_organization in (${placeholders(filter.ids.length)}))`,
    ...filter.ids,
  )
}
