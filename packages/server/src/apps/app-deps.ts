import type { AuditLog } from '../audit/audit-log.ts'
import type { Credentials } from '../auth/credentials.ts'
import type { RecordService } from '../record/record-service.ts'
import type { ContainerStore } from '../store/container-store.ts'

export interface AppDeps {
  readonly store: ContainerStore
  readonly record: RecordService
  readonly audit: AuditLog
  readonly credentials: Credentials
  readonly clock: () => number
  readonly makeId: () => string
  /** The container's public origin. */
  readonly origin: string
}
