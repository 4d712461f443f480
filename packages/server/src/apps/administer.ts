import { accountEvent } from '../audit/account-event.ts'
import type { AccountRow, AppRow } from '../store/container-store.ts'
import type { AppDeps } from './app-deps.ts'
import { AppError } from './app-error.ts'
import { readManifest } from './manifest.ts'
import type { AppChange } from './parse-requests.ts'
import { scopesOf } from './requires.ts'

/** An app as an administrator sees it. */
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
  /** Instances whose lease runs now. */
  readonly running: number
}

/** @throws AppError admin/only */
export async function listApps(account: AccountRow, deps: AppDeps): Promise<readonly AdminApp[]> {
  onlyAdministrators(account)
  const apps = await Promise.all((await deps.store.apps()).map((app) => view(app, deps)))
  return apps.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Approves, withdraws, suspends. Takes effect on the next call of every running instance. @throws AppError admin/only, app/not-found */
export async function changeApp(account: AccountRow, id: string, change: AppChange, deps: AppDeps): Promise<AdminApp> {
  onlyAdministrators(account)
  const app = await deps.store.app(id)
  if (app === null) throw new AppError('app/not-found', 404, 'There is no such app.')
  const changed = { ...app, ...change }
  await deps.store.putApp(changed)
  await deps.audit.append([
    accountEvent(account, { action: 'administer', app: { id, name: readManifest(app).name }, at: deps.clock() }),
  ])
  return view(changed, deps)
}

function onlyAdministrators(account: AccountRow): void {
  if (account.role !== 'administrator') throw new AppError('admin/only', 403, 'Only an administrator can do this.')
}

async function view(app: AppRow, deps: AppDeps): Promise<AdminApp> {
  const manifest = readManifest(app)
  const { id, name, description, author, version, icon, index } = manifest
  const running = await deps.store.runningInstances(app.id, deps.clock())
  return {
    id,
    name,
    description,
    author,
    version,
    icon,
    index,
    approved: app.approved,
    suspended: app.suspended,
    scopes: scopesOf(manifest),
    running,
  }
}
