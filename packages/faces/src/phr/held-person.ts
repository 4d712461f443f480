import type { HeldRecord } from '../shared/api/apps.ts'
import type { Patient } from '../shared/fhir/person.ts'

/** A record that the signed-in person holds, with whose it is. */
export interface HeldPerson extends HeldRecord {
  readonly patient: Patient
}
