import type { Role } from '../store/container-store.ts'

/** Why an account reads, unless something more particular is said (the audit's purpose of use). */
export const purposeOfRole: Readonly<Record<Role, string>> = {
  clinician: 'treatment',
  patient: 'self',
  researcher: 'research',
  administrator: 'operations',
}

/** Of a grant that a developer made to try an app or an API with (HL7 v3 PurposeOfUse has HTEST for it). */
export const testPurpose = 'test'
