import type { BareReference, FoundReference, ResourceKey } from '../record-store.ts'
import { isOneRecord, rowsIn } from './criteria/scope.ts'
import { chunks, placeholders } from './database.ts'
import { byRecordAndType, type PlacedKey } from './placed-keys.ts'
import type { Reading } from './read.ts'

interface ReferenceColumns extends ResourceKey {
  readonly param: string
  readonly target_type: string
  readonly target_id: string
}

/** See `RecordStore.referencesFrom`. A record's rows of one type are read once. */
export async function referencesFrom(
  database: Reading,
  from: readonly PlacedKey[],
  param?: string,
): Promise<readonly FoundReference[]> {
  const found: FoundReference[] = []
  // The parts of composites, which have a `$` in their names, are references of other parameters as well.
  const named = param === undefined ? `i.param not like '%$%'` : 'i.param = ?'
  for (const [record_id, type, ids] of byRecordAndType(from)) {
    for (const some of chunks([...new Set(ids)], 500)) {
      const rows = await database.all<ReferenceColumns>(
        `select distinct i.type, i.id, i.param, i.target_type, i.target_id from reference_row i
         where i.record_id = ? and i.type = ? and ${named} and i.target_id <> '' and i.target_type <> ''
         and i.id in (${placeholders(some.length)}) order by i.id, i.param, i.target_type, i.target_id`,
        [record_id, type, ...(param === undefined ? [] : [param]), ...some],
      )
      for (const { target_type, target_id, id, param: by } of rows) {
        found.push({ from: { type, id }, param: by, to: { type: target_type, id: target_id } })
      }
    }
  }
  return found
}

/** See `RecordStore.referredTypes`. */
export async function referredTypes(
  database: Reading,
  { param, id, ...scope }: BareReference,
): Promise<readonly string[]> {
  const rows = rowsIn(scope)
  const found = await database.all<{ target_type: string }>(
    `select distinct i.target_type from reference_row i
     where ${rows.sql} and i.param = ? and i.target_id = ? and i.target_type <> '' order by i.target_type`,
    [...rows.params, param, id],
    isOneRecord(scope.records) ? 'small' : 'large',
  )
  return found.map(({ target_type }) => target_type)
}
