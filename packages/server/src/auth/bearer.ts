import { readManifest } from '../apps/manifest.ts'
import type { ContainerStore, LiveToken } from '../store/container-store.ts'
import type { Access } from './access.ts'
import { appIsAvailableTo } from './app-availability.ts'
import { tokenRefused } from './auth-error.ts'
import type { Credentials } from './credentials.ts'
import { grantCounts } from './grants.ts'
import { partyOf } from './party.ts'
import { parseScopes } from './scope.ts'

export interface BearerDeps {
  readonly store: ContainerStore
  readonly credentials: Credentials
  readonly clock: () => number
  /** Whether the access opens a record: the rule of `record/permit.ts`, which alone compares records. */
  readonly opens: (
    access: Access,
    record: { readonly record_id: string; readonly managing_organization: string | null },
  ) => boolean
}

/** Whether a request says that it comes with a bearer token; the scheme's name has no case (RFC 9110 §11.1). */
export function saysBearer(header: string | undefined): header is string {
  return header !== undefined && /^bearer(?: |$)/i.test(header)
}

/**
 * `Authorization: Bearer <token>`: an OAuth 2 access token (RFC 6750 §2.1), opaque, known by its hash only. It is looked up among
 * bearer tokens alone, as a Connect token is among instances: neither is ever taken for the other (design §3.6).
 * @throws AuthError token/refused, the same for every reason
 */
export async function authenticateBearer(header: string, deps: BearerDeps): Promise<Access> {
  const [, token] = /^bearer ([A-Za-z0-9_-]{43})$/i.exec(header) ?? []
  if (token === undefined) throw tokenRefused()
  const live = await deps.store.liveToken(deps.credentials.hash(token))
  if (live === null || !tokenCounts(live, deps.clock())) throw tokenRefused()
  const { grant, app, account, managing_organization } = live
  const access: Access = {
    app: { id: app.id, name: readManifest(app).name },
    account: partyOf(account),
    record: grant.record_id,
    scopes: parseScopes(grant.scopes),
    purpose: grant.purpose,
  }
  // An account that has lost the record has lost what it granted on it.
  if (grant.record_id !== null && !deps.opens(access, { record_id: grant.record_id, managing_organization })) {
    throw tokenRefused()
  }
  return access
}

/** A bearer token dies with its time, its own end, its grant, its app and its app's approval, whichever comes first. */
function tokenCounts({ token, grant, app, account }: LiveToken, now: number): boolean {
  return token.ended === null && token.expires > now && grantCounts(grant, now) && appIsAvailableTo(app, account)
}
