import { appIsAvailableTo } from '../auth/app-availability.ts'
import { findGrant } from '../auth/grants.ts'
import type { AccountRow, AppRow, GrantRow } from '../store/container-store.ts'
import type { AppDeps } from './app-deps.ts'
import { type AppManifest, readManifest } from './manifest.ts'
import { classesOf, scopesOf } from './requires.ts'

/** An app as a person meets it beside one record. */
export interface AppEntry {
  readonly app: AppRow
  readonly manifest: AppManifest
  readonly state: 'ready' | 'needs-consent' | 'not-approved'
  readonly grant: GrantRow | null
  readonly summary: AppSummary
}

export interface AppSummary {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly icon: string
  readonly state: AppEntry['state']
  /** Class names of the SMART data model that the app reads. */
  readonly reads: readonly string[]
  readonly scopes: readonly string[]
}

/** The apps that this account could run on this record, by name. Suspended apps and, for staff, unapproved ones are not shown. */
export async function appsForRecord(
  account: AccountRow,
  record_id: string,
  deps: AppDeps,
): Promise<readonly AppEntry[]> {
  const apps = (await deps.store.apps()).filter((app) => appIsAvailableTo(app, account))
  const entries = await Promise.all(apps.map((app) => entryOf(app, account, record_id, deps)))
  return entries.sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1))
}

/** One app beside one record, whatever its state; null when it is not registered. */
export async function appForRecord(
  account: AccountRow,
  app_id: string,
  record_id: string,
  deps: AppDeps,
): Promise<AppEntry | null> {
  const app = await deps.store.app(app_id)
  return app === null ? null : entryOf(app, account, record_id, deps)
}

async function entryOf(app: AppRow, account: AccountRow, record_id: string, deps: AppDeps): Promise<AppEntry> {
  const manifest = readManifest(app)
  const available = appIsAvailableTo(app, account)
  const grant = available ? await findGrant(account, app, record_id, deps) : null
  // Staff run what an administrator approved; a patient runs what she allowed herself.
  const allowed = account.role !== 'patient' || grant !== null
  const state = !available ? 'not-approved' : allowed ? 'ready' : 'needs-consent'
  const { id, name, description, author, icon } = manifest
  const summary = {
    id,
    name,
    description,
    author,
    icon,
    state,
    reads: classesOf(manifest),
    scopes: scopesOf(manifest),
  } as const
  return { app, manifest, state, grant, summary }
}
