import type { WriteService } from '../../record/write-service.ts'

export interface WriteDeps {
  readonly record: WriteService
  /** Absolute, without a final slash. */
  readonly fhirBase: string
  readonly clock: () => number
  /** A FHIR id that nobody has. */
  readonly newId: () => string
}
