import { accountEvent } from '../audit/account-event.ts'
import type { AccountRow } from '../store/container-store.ts'
import type { AppDeps } from './app-deps.ts'
import { AppError } from './app-error.ts'
import { readManifest } from './manifest.ts'

export interface GrantView {
  readonly id: string
  readonly app: { readonly id: string; readonly name: string; readonly icon: string }
  readonly record_id: string | null
  readonly scopes: readonly string[]
  readonly created: number
  readonly until: number | null
  readonly ended: number | null
  /** When an instance under this grant was last started or a token over it made; null: never. */
  readonly last_used: number | null
}

/** What this account has allowed, newest first, ended ones included. */
export async function listGrants(account: AccountRow, deps: AppDeps): Promise<readonly GrantView[]> {
  const grants = [...(await deps.store.grantsOf(account.id))].sort((a, b) => b.created - a.created)
  const views = grants.map(async (grant) => {
    const app = await deps.store.app(grant.app_id)
    if (app === null) return []
    const { id, name, icon } = readManifest(app)
    const last_used = await deps.store.lastLaunch(grant.id)
    const { record_id, created, until, ended } = grant
    return [
      {
        id: grant.id,
        app: { id, name, icon },
        record_id,
        scopes: grant.scopes.split(' '),
        created,
        until,
        ended,
        last_used,
      },
    ]
  })
  return (await Promise.all(views)).flat()
}

/** Ends a grant of one's own; every token under it dies with it. @throws AppError grant/not-found (also for another's) */
export async function endAccess(account: AccountRow, grant_id: string, deps: AppDeps): Promise<void> {
  const grant = await deps.store.grant(grant_id)
  if (grant === null || grant.account_id !== account.id)
    throw new AppError('grant/not-found', 404, 'There is no such permission.')
  if (!(await deps.store.endGrant(grant_id, deps.clock()))) return
  const app = await deps.store.app(grant.app_id)
  const about = app === null ? {} : { app: { id: app.id, name: readManifest(app).name } }
  await deps.audit.append([
    accountEvent(account, { action: 'end-access', ...about, record_id: grant.record_id, at: deps.clock() }),
  ])
}
