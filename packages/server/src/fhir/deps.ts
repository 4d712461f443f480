import type { FastifyRequest } from 'fastify'
import type { Access } from '../auth/access.ts'
import type { RecordService } from '../record/record-service.ts'
import type { PageLinks } from './paging/page-links.ts'

export interface FhirDeps {
  readonly record: RecordService
  readonly authenticate: (request: FastifyRequest) => Promise<Access>
  /** Absolute, without a final slash. */
  readonly fhirBase: string
  readonly pages: PageLinks
  readonly clock: () => number
  /** Bytes of a request's body at most. */
  readonly bodyLimit: number
  readonly report: (reference: string, error: unknown) => void
}
