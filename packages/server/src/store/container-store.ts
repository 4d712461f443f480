/**
 * The container's own half of the store: accounts, sessions, apps, grants, app instances.
 * Rows are plain; rules about them live in `auth/` and `apps/`.
 */

export type Role = 'clinician' | 'patient' | 'researcher' | 'administrator'

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly full_name: string
  readonly role: Role
  /** argon2id in PHC string format. */
  readonly password_hash: string
  /** Organisations whose patients a clinician may open. */
  readonly organizations: readonly string[]
  /** Records that a patient account holds: her own and her dependants'. */
  readonly records: readonly { readonly record_id: string; readonly relationship: 'self' | 'child' | 'other' }[]
  /** `Practitioner/x` or `Patient/x`, when the account is such a person. */
  readonly fhir_user: string | null
}

export interface SessionRow {
  /** SHA-256 of the cookie's value, base64url. */
  readonly id_hash: string
  readonly account_id: string
  readonly created: number
  readonly last_seen: number
}

export interface AppRow {
  readonly id: string
  /** The manifest as it was registered, JSON. */
  readonly manifest: string
  /** Approved by an administrator for staff. */
  readonly approved: boolean
  readonly suspended: boolean
}

export interface GrantRow {
  readonly id: string
  readonly app_id: string
  readonly account_id: string
  /** null: every record that the account may open. */
  readonly record_id: string | null
  /** SMART v2 scopes, separated by one space. */
  readonly scopes: string
  readonly purpose: string
  readonly created: number
  /** Epoch ms, or null for "until ended". */
  readonly until: number | null
  readonly ended: number | null
}

export interface InstanceRow {
  readonly id: string
  readonly app_id: string
  readonly account_id: string
  readonly record_id: string
  readonly grant_id: string
  /** The session that launched it: when it ends, so does the instance. */
  readonly session_hash: string
  /** SHA-256 of the Connect token, base64url. */
  readonly token_hash: string
  readonly created: number
  readonly lease_until: number
  readonly ended: number | null
}

/** An instance joined with all that its token depends on, in one read: the hot path of SMART Connect. */
export interface LiveInstance {
  readonly instance: InstanceRow
  readonly grant: GrantRow
  readonly app: AppRow
  readonly account: AccountRow
  readonly session: SessionRow
}

/** A bearer token: what it may do stands in its grant, and ends with it. */
export interface AccessTokenRow {
  /** Keyed hash of the token (`auth/credentials.ts`); the token itself is stored nowhere. */
  readonly token_hash: string
  readonly grant_id: string
  readonly created: number
  readonly expires: number
  readonly ended: number | null
}

/** A bearer token joined with all that it depends on, in one read: the hot path of every FHIR app. */
export interface LiveToken {
  readonly token: AccessTokenRow
  readonly grant: GrantRow
  readonly app: AppRow
  readonly account: AccountRow
  /** The organisation that manages the grant's record; null when there is no such record, or the grant is bound to none. */
  readonly managing_organization: string | null
}

export interface ContainerStore {
  accountByUsername(username: string): Promise<AccountRow | null>
  account(id: string): Promise<AccountRow | null>
  accounts(): Promise<readonly AccountRow[]>
  /** Inserts or replaces. */
  putAccount(row: AccountRow): Promise<void>

  putSession(row: SessionRow): Promise<void>
  session(id_hash: string): Promise<SessionRow | null>
  touchSession(id_hash: string, last_seen: number): Promise<void>
  /** Ends the session and every instance launched from it. */
  endSession(id_hash: string, at: number): Promise<void>

  app(id: string): Promise<AppRow | null>
  apps(): Promise<readonly AppRow[]>
  putApp(row: AppRow): Promise<void>

  grantsOf(account_id: string): Promise<readonly GrantRow[]>
  grant(id: string): Promise<GrantRow | null>
  putGrant(row: GrantRow): Promise<void>
  /** Writes a grant in place of every open one of the same account, app and record, which end with it. */
  replaceGrant(row: GrantRow): Promise<void>
  /** Ends a grant once and for all; false when it was not there or ended already. */
  endGrant(id: string, at: number): Promise<boolean>

  putInstance(row: InstanceRow): Promise<void>
  /** Renews only what is neither ended nor run out at `now`; false otherwise. */
  renewInstance(id: string, account_id: string, now: number, lease_until: number): Promise<boolean>
  endInstance(id: string, account_id: string, at: number): Promise<boolean>
  /** How many instances of an app have a running lease. */
  runningInstances(app_id: string, now: number): Promise<number>
  /** When an instance under this grant was last started or a token over it made, or null. */
  lastLaunch(grant_id: string): Promise<number | null>
  liveInstance(token_hash: string): Promise<LiveInstance | null>

  putToken(row: AccessTokenRow): Promise<void>
  /** Ends one token and leaves its grant; false when it was not there or ended already. */
  endToken(token_hash: string, at: number): Promise<boolean>
  liveToken(token_hash: string): Promise<LiveToken | null>

  /** Small settings that must survive: schema facts, the demo seed's date. */
  setting(name: string): Promise<string | null>
  putSetting(name: string, value: string): Promise<void>
  /** Sets what nobody has set yet; answers what is set then. Of several that do so at once, all get the same answer. */
  claimSetting(name: string, value: string): Promise<string>
}
