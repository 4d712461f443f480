import type { AuditLog } from '../audit/audit-log.ts'
import type { RecordStore } from '../store/record-store.ts'

export interface RecordServiceDeps {
  readonly store: RecordStore
  readonly audit: AuditLog
  readonly clock: () => number
}
