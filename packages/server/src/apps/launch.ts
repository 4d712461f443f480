import { accessOfAccount } from '../auth/authenticate.ts'
import { makeGrant } from '../auth/grants.ts'
import { parseScopes } from '../auth/scope.ts'
import type { OpenSession } from '../auth/sessions.ts'
import type { GrantRow, InstanceRow } from '../store/container-store.ts'
import type { AppDeps } from './app-deps.ts'
import { AppError } from './app-error.ts'
import { appForRecord } from './app-list.ts'
import { launchUrl } from './launch-url.ts'
import type { AppManifest } from './manifest.ts'
import { recordName } from './record-name.ts'
import { scopesOf } from './requires.ts'

export const leaseSeconds = 120

/** What an app's frame may do: run its own scripts on its own origin, print, download; not navigate the face. */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads'

/** Everything that a host needs to run one app instance; the Connect token is said here and never again. */
export interface Launch {
  readonly id: string
  readonly app_id: string
  readonly record_id: string
  readonly connect_token: string
  readonly lease_seconds: number
  readonly url: string
  readonly origin: string
  readonly api_base: string
  readonly sandbox: string
  readonly allow: string
  readonly manifest: AppManifest
  readonly context: {
    readonly user: { readonly id: string; readonly full_name: string }
    readonly record: { readonly id: string; readonly full_name: string }
    readonly browser_environment: 'desktop'
  }
  /** FHIR resource types that the grant lets the app read, `*` for all. */
  readonly reads: readonly string[]
}

/**
 * Starts an app for the signed-in person on one record (design §2 "launch").
 * @throws RecordError record/not-found when she may not open the record or there is none;
 *         AppError app/not-found, launch/not-approved, launch/needs-consent, launch/own-origin.
 */
export async function launch(open: OpenSession, app_id: string, record_id: string, deps: AppDeps): Promise<Launch> {
  const access = accessOfAccount(open.account)
  const full_name = await recordName(access, record_id, deps)
  const entry = await appForRecord(open.account, app_id, record_id, deps)
  if (entry === null) throw new AppError('app/not-found', 404, 'There is no such app.')
  if (entry.state === 'not-approved') {
    throw new AppError('launch/not-approved', 403, `${entry.manifest.name} is not approved for use here.`)
  }
  if (entry.state === 'needs-consent') {
    throw new AppError('launch/needs-consent', 403, `${entry.manifest.name} needs permission for this record first.`, {
      app: entry.summary,
    })
  }
  const { manifest } = entry
  // On our own origin an app's scripts would be ours: no sandbox keeps them apart (design §3.6).
  if (new URL(manifest.index).origin === deps.origin) {
    throw new AppError(
      'launch/own-origin',
      403,
      `${manifest.name} stands on the container’s own address and is not run there.`,
    )
  }
  const grant =
    entry.grant ??
    (await makeGrant(
      { account: open.account, app: entry.app, record_id, scopes: scopesOf(manifest), until: null },
      deps,
    ))
  const token = deps.credentials.make()
  const instance = await putInstance(open, grant, record_id, token, deps)
  const api_base = `${deps.origin}/smart`
  return {
    id: instance.id,
    app_id,
    record_id,
    connect_token: token,
    lease_seconds: leaseSeconds,
    url: launchUrl(manifest.index, api_base, record_id),
    origin: new URL(manifest.index).origin,
    api_base,
    sandbox,
    allow: '',
    manifest,
    context: {
      user: { id: open.account.id, full_name: open.account.full_name },
      record: { id: record_id, full_name },
      browser_environment: 'desktop',
    },
    reads: [...new Set(parseScopes(grant.scopes).flatMap((scope) => (scope.read ? [scope.type] : [])))],
  }
}

async function putInstance(
  open: OpenSession,
  grant: GrantRow,
  record_id: string,
  token: string,
  deps: AppDeps,
): Promise<InstanceRow> {
  const now = deps.clock()
  const row: InstanceRow = {
    id: deps.makeId(),
    app_id: grant.app_id,
    account_id: open.account.id,
    record_id,
    grant_id: grant.id,
    session_hash: open.session.id_hash,
    token_hash: deps.credentials.hash(token),
    created: now,
    lease_until: now + leaseSeconds * 1000,
    ended: null,
  }
  await deps.store.putInstance(row)
  return row
}
