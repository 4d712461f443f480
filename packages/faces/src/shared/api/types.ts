/** What the container answers to its faces. */
export type FaceName = 'sign-in' | 'emr' | 'phr' | 'admin'
export type AccountRole = 'clinician' | 'patient' | 'researcher' | 'administrator'

export interface Account {
  readonly id: string
  readonly username: string
  readonly full_name: string
  readonly role: AccountRole
  /** Path of the face that this account works in: `/emr`. */
  readonly face: string
  readonly fhir_user: string | null
}

export interface Session {
  readonly account: Account
  readonly demo: boolean
}

export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly label: string
  readonly role: AccountRole
  readonly face: string
}

export interface Container {
  readonly name: string
  readonly demo: boolean
  readonly demo_accounts: readonly DemoAccount[]
}

export interface HeldRecord {
  readonly record_id: string
  readonly relationship: 'self' | 'child' | 'other'
}

export interface AppSummary {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly icon: string
  readonly state: 'ready' | 'needs-consent' | 'not-approved'
  /** Class names of the SMART data model that the app reads: `Medication`. */
  readonly reads: readonly string[]
  readonly scopes: readonly string[]
}

export interface Grant {
  readonly id: string
  readonly app: { readonly id: string; readonly name: string; readonly icon: string }
  readonly record_id: string
  readonly scopes: readonly string[]
  readonly created: number | string
  readonly until: number | string | null
  readonly ended: number | string | null
  readonly last_used: number | string | null
}

export interface AdminApp {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly version: string
  readonly icon: string
  readonly index: string
  readonly approved: boolean
  readonly suspended: boolean
  readonly scopes: readonly string[]
  readonly running: number
}
