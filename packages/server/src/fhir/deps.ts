import type { FastifyRequest } from 'fastify'
import type { Access } from '../auth/access.ts'
import type { RecordService } from '../record/record-service.ts'

export interface FhirDeps {
  readonly record: RecordService
  readonly authenticate: (request: FastifyRequest) => Promise<Access>
  /** Absolute, without a final slash. */
  readonly fhirBase: string
  readonly report: (reference: string, error: unknown) => void
}
