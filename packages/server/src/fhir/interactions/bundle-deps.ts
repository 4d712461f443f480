import type { RecordService } from '../../record/record-service.ts'
import type { PageLinks } from '../paging/page-links.ts'
import type { Preferences } from '../write/prefer.ts'

export interface BundleDeps {
  readonly record: RecordService
  /** Absolute, without a final slash. */
  readonly fhirBase: string
  readonly pages: PageLinks
  readonly clock: () => number
  /** A FHIR id that nobody has. */
  readonly newId: () => string
  /** The CapabilityStatement, which an entry may ask for. */
  readonly statement: string
}

/** How the entries are to be answered; it holds for each. */
export interface BundleWishes {
  readonly preferences: Preferences
}
