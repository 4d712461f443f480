import type { GrantRow } from '../container-store.ts'
import type { Database, Queries } from './database.ts'

const COLUMNS = 'id, app_id, account_id, record_id, scopes, purpose, created, until, ended'

export async function grantsOf(database: Database, account_id: string): Promise<readonly GrantRow[]> {
  return database.all<GrantRow>(`select ${COLUMNS} from app_grant where account_id = ? order by created, id`, [
    account_id,
  ])
}

export async function grant(database: Database, id: string): Promise<GrantRow | null> {
  const [row] = await database.all<GrantRow>(`select ${COLUMNS} from app_grant where id = ?`, [id])
  return row ?? null
}

/** Inserts, or replaces the terms; a grant that has ended stays ended. */
export async function putGrant(database: Queries, row: GrantRow): Promise<void> {
  await database.run(
    `insert into app_grant (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set scopes = excluded.scopes, purpose = excluded.purpose, until = excluded.until,
       ended = coalesce(app_grant.ended, excluded.ended)`,
    [row.id, row.app_id, row.account_id, row.record_id, row.scopes, row.purpose, row.created, row.until, row.ended],
  )
}

export async function endGrant(database: Database, id: string, at: number): Promise<boolean> {
  return (await database.run('update app_grant set ended = ? where id = ? and ended is null', [at, id])) === 1
}

/** In one transaction that no other runs beside: of two at once, one is left open. */
export async function replaceGrant(database: Database, row: GrantRow): Promise<void> {
  await database.exclusive(async (queries) => {
    await queries.run(
      'update app_grant set ended = ? where account_id = ? and app_id = ? and record_id = ? and ended is null',
      [row.created, row.account_id, row.app_id, row.record_id],
    )
    await putGrant(queries, row)
  })
}
