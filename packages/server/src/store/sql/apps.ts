import type { AppRow } from '../container-store.ts'
import type { Database } from './database.ts'

interface AppColumns {
  readonly id: string
  readonly manifest: string
  readonly approved: number
  readonly suspended: number
}

export function appOf({ id, manifest, approved, suspended }: AppColumns): AppRow {
  return { id, manifest, approved: approved !== 0, suspended: suspended !== 0 }
}

export async function apps(database: Database, where = '', ...params: string[]): Promise<readonly AppRow[]> {
  const rows = await database.all<AppColumns>(
    `select id, manifest, approved, suspended from app ${where} order by id`,
    params,
  )
  return rows.map(appOf)
}

export async function putApp(database: Database, row: AppRow): Promise<void> {
  await database.run(
    `insert into app (id, manifest, approved, suspended) values (?, ?, ?, ?)
     on conflict (id) do update set manifest = excluded.manifest, approved = excluded.approved,
       suspended = excluded.suspended`,
    [row.id, row.manifest, row.approved ? 1 : 0, row.suspended ? 1 : 0],
  )
}
