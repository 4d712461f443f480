export type SampleAccount = {
  readonly username: string
  readonly full_name: string
  readonly role: 'clinician' | 'patient' | 'researcher' | 'administrator'
  /** Ids of the organisations whose records a clinician sees. */
  readonly organizations: readonly string[]
  /** The records that a patient account opens, and in which relationship. */
  readonly records: readonly { readonly record_id: string; readonly relationship: 'self' | 'child' | 'other' }[]
  readonly fhir_user: string | null
}

/** The accounts that demonstrate the faces. */
export const accounts: readonly SampleAccount[] = [
  {
    username: 'dave',
    full_name: 'Dr Dave Okafor',
    role: 'clinician',
    organizations: ['harbour-clinic'],
    records: [],
    fhir_user: 'Practitioner/dave-okafor',
  },
  {
    username: 'penny',
    full_name: 'Penny Silva',
    role: 'patient',
    organizations: [],
    records: [
      { record_id: 'penny-silva', relationship: 'self' },
      { record_id: 'tomas-silva', relationship: 'child' },
    ],
    fhir_user: 'Patient/penny-silva',
  },
  {
    username: 'rita',
    full_name: 'Rita Lindgren',
    role: 'researcher',
    organizations: [],
    records: [],
    fhir_user: null,
  },
  {
    username: 'admin',
    full_name: 'Ada Administrator',
    role: 'administrator',
    organizations: [],
    records: [],
    fhir_user: null,
  },
]
