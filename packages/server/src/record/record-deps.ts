import type { AuditLog } from '../audit/audit-log.ts'
import type { RecordStore } from '../store/record-store.ts'

export interface RecordServiceDeps {
  readonly store: RecordStore
  readonly audit: AuditLog
  readonly clock: () => number
  /** Address of our own FHIR endpoint, without a slash at its end: what is written below it is indexed as ours. */
  readonly base?: string | undefined
}
