import type { SessionRow } from '../container-store.ts'
import type { Database } from './database.ts'

export async function putSession(database: Database, row: SessionRow): Promise<void> {
  await database.run('insert into session (id_hash, account_id, created, last_seen) values (?, ?, ?, ?)', [
    row.id_hash,
    row.account_id,
    row.created,
    row.last_seen,
  ])
}

export async function session(database: Database, id_hash: string): Promise<SessionRow | null> {
  const [row] = await database.all<SessionRow>(
    'select id_hash, account_id, created, last_seen from session where id_hash = ?',
    [id_hash],
  )
  return row ?? null
}

/** Never backwards: of two requests at once, the later one counts. */
export async function touchSession(database: Database, id_hash: string, last_seen: number): Promise<void> {
  await database.run('update session set last_seen = ? where id_hash = ? and last_seen < ?', [
    last_seen,
    id_hash,
    last_seen,
  ])
}

export async function endSession(database: Database, id_hash: string, at: number): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.run('delete from session where id_hash = ?', [id_hash])
    await queries.run('update app_instance set ended = ? where session_hash = ? and ended is null', [at, id_hash])
  })
}
