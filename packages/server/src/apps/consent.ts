import { accountEvent } from '../audit/account-event.ts'
import { accessOfAccount } from '../auth/authenticate.ts'
import { makeOnlyGrant } from '../auth/grants.ts'
import type { AccountRow, GrantRow } from '../store/container-store.ts'
import type { AppDeps } from './app-deps.ts'
import { AppError } from './app-error.ts'
import { appForRecord } from './app-list.ts'
import type { ConsentRequest } from './parse-requests.ts'
import { recordName } from './record-name.ts'
import { scopesOf } from './requires.ts'

/**
 * A patient allows an app on a record that she holds. What is granted is what she ticked, within what the app registered.
 * @throws RecordError record/not-found; AppError app/not-found, consent/not-yours, consent/scopes.
 */
export async function consent(account: AccountRow, request: ConsentRequest, deps: AppDeps): Promise<GrantRow> {
  if (account.role !== 'patient')
    throw new AppError('consent/not-yours', 403, 'Only the person herself can allow this.')
  await recordName(accessOfAccount(account), request.record_id, deps)
  const entry = await appForRecord(account, request.app_id, request.record_id, deps)
  if (entry === null || entry.state === 'not-approved')
    throw new AppError('app/not-found', 404, 'There is no such app.')
  const registered = scopesOf(entry.manifest)
  const beyond = request.scopes.filter((scope) => !registered.includes(scope))
  if (beyond.length > 0 || request.scopes.length === 0) {
    throw new AppError('consent/scopes', 400, 'The scopes must be some of those that the app asks for.')
  }
  const until = request.days === null ? null : deps.clock() + request.days * 86_400_000
  const grant = await makeOnlyGrant(
    { account, app: entry.app, record_id: request.record_id, scopes: request.scopes, until },
    deps,
  )
  const { id, name } = entry.manifest
  await deps.audit.append([
    accountEvent(account, { action: 'allow', app: { id, name }, record_id: grant.record_id, at: deps.clock() }),
  ])
  return grant
}
