import type { AccountRow, AppRow, ContainerStore, GrantRow } from '../store/container-store.ts'
import { purposeOfRole } from './purpose.ts'

export function grantCounts(grant: GrantRow, now: number): boolean {
  return grant.ended === null && (grant.until === null || grant.until > now)
}

export interface GrantDeps {
  readonly store: ContainerStore
  readonly clock: () => number
  readonly makeId: () => string
}

/**
 * The grant under which this account runs this app on this record, or null when none counts. The newest wins. One for another
 * purpose than the account's own (a token made to test with) starts nothing.
 */
export async function findGrant(
  account: AccountRow,
  app: AppRow,
  record_id: string,
  deps: GrantDeps,
): Promise<GrantRow | null> {
  const now = deps.clock()
  const grants = (await deps.store.grantsOf(account.id)).filter(
    (grant) =>
      grant.app_id === app.id &&
      grant.purpose === purposeOfRole[account.role] &&
      (grant.record_id === null || grant.record_id === record_id) &&
      grantCounts(grant, now),
  )
  return grants.sort((a, b) => b.created - a.created)[0] ?? null
}

interface Terms {
  readonly account: AccountRow
  readonly app: AppRow
  readonly record_id: string
  readonly scopes: readonly string[]
  readonly until: number | null
}

/** Staff: an administrator's approval of the app, written down for one record. */
export async function makeGrant(terms: Terms, deps: GrantDeps): Promise<GrantRow> {
  const grant = grantOf(terms, deps)
  await deps.store.putGrant(grant)
  return grant
}

/** A patient's consent: what she allowed before for the same app and record ends with it, so that the newest terms are the only ones. */
export async function makeOnlyGrant(terms: Terms, deps: GrantDeps): Promise<GrantRow> {
  const grant = grantOf(terms, deps)
  await deps.store.replaceGrant(grant)
  return grant
}

function grantOf(terms: Terms, deps: GrantDeps): GrantRow {
  return {
    id: deps.makeId(),
    app_id: terms.app.id,
    account_id: terms.account.id,
    record_id: terms.record_id,
    scopes: terms.scopes.join(' '),
    purpose: purposeOfRole[terms.account.role],
    created: deps.clock(),
    until: terms.until,
    ended: null,
  }
}
