import type { AccessTokenRow, LiveToken } from '../container-store.ts'
import { ACCOUNT_COLUMNS, type AccountColumns, accountOf } from './accounts.ts'
import type { Database } from './database.ts'

export async function putToken(database: Database, row: AccessTokenRow): Promise<void> {
  await database.run(
    'insert into access_token (token_hash, grant_id, created, expires, ended) values (?, ?, ?, ?, ?)',
    [row.token_hash, row.grant_id, row.created, row.expires, row.ended],
  )
}

export async function endToken(database: Database, token_hash: string, at: number): Promise<boolean> {
  const ended = await database.run('update access_token set ended = ? where token_hash = ? and ended is null', [
    at,
    token_hash,
  ])
  return ended === 1
}

interface LiveColumns extends AccountColumns {
  readonly token_hash: string
  readonly token_created: number
  readonly expires: number
  readonly token_ended: number | null
  readonly grant_id: string
  readonly app_id: string
  readonly record_id: string | null
  readonly scopes: string
  readonly purpose: string
  readonly grant_created: number
  readonly until: number | null
  readonly grant_ended: number | null
  readonly manifest: string
  readonly approved: number
  readonly suspended: number
  readonly managing_organization: string | null
}

const LIVE = `select t.token_hash, t.created as token_created, t.expires, t.ended as token_ended,
    g.id as grant_id, g.app_id, g.record_id, g.scopes, g.purpose, g.created as grant_created, g.until,
    g.ended as grant_ended,
    p.manifest, p.approved, p.suspended, r.managing_organization, ${ACCOUNT_COLUMNS}
  from access_token t
  join app_grant g on g.id = t.grant_id
  join app p on p.id = g.app_id
  join account a on a.id = g.account_id
  left join record r on r.record_id = g.record_id
  where t.token_hash = ?`

export async function liveToken(database: Database, token_hash: string): Promise<LiveToken | null> {
  const [row] = await database.all<LiveColumns>(LIVE, [token_hash])
  if (row === undefined) return null
  const { app_id, account_id, record_id, grant_id, managing_organization } = row
  return {
    token: { token_hash, grant_id, created: row.token_created, expires: row.expires, ended: row.token_ended },
    grant: {
      id: grant_id,
      app_id,
      account_id,
      record_id,
      scopes: row.scopes,
      purpose: row.purpose,
      created: row.grant_created,
      until: row.until,
      ended: row.grant_ended,
    },
    app: { id: app_id, manifest: row.manifest, approved: row.approved !== 0, suspended: row.suspended !== 0 },
    account: accountOf(row),
    managing_organization,
  }
}
