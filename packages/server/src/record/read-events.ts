import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import { type AuditRow, SHARED_RECORD, type StoredResource } from '../store/record-store.ts'

/**
 * The events of reading many at once, one for each record. What belongs to no person is looked up beside every reading of a
 * record, which is audited itself.
 */
export function readEvents(access: Access, seen: readonly StoredResource[], at: number): readonly AuditRow[] {
  const personal = seen.filter((resource) => resource.record_id !== SHARED_RECORD)
  return [...Map.groupBy(personal, (resource) => resource.record_id)].map(([record_id, own]) =>
    auditRow({
      access,
      action: 'read',
      record_id,
      types: [...new Set(own.map((one) => one.type))].sort(),
      count: own.length,
      at,
    }),
  )
}
