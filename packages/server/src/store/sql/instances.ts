import type { InstanceRow, LiveInstance } from '../container-store.ts'
import { ACCOUNT_COLUMNS, type AccountColumns, accountOf } from './accounts.ts'
import type { Database } from './database.ts'

export async function putInstance(database: Database, row: InstanceRow): Promise<void> {
  await database.run(
    `insert into app_instance (id, app_id, account_id, record_id, grant_id, session_hash, token_hash, created,
       lease_until, ended) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.app_id,
      row.account_id,
      row.record_id,
      row.grant_id,
      row.session_hash,
      row.token_hash,
      row.created,
      row.lease_until,
      row.ended,
    ],
  )
}

export async function renewInstance(
  database: Database,
  id: string,
  account_id: string,
  now: number,
  lease_until: number,
): Promise<boolean> {
  const renewed = await database.run(
    'update app_instance set lease_until = ? where id = ? and account_id = ? and ended is null and lease_until > ?',
    [lease_until, id, account_id, now],
  )
  return renewed === 1
}

export async function endInstance(database: Database, id: string, account_id: string, at: number): Promise<boolean> {
  const ended = await database.run(
    'update app_instance set ended = ? where id = ? and account_id = ? and ended is null',
    [at, id, account_id],
  )
  return ended === 1
}

export async function runningInstances(database: Database, app_id: string, now: number): Promise<number> {
  const [row] = await database.all<{ running: number }>(
    'select count(*) as running from app_instance where app_id = ? and lease_until > ? and ended is null',
    [app_id, now],
  )
  return row?.running ?? 0
}

export async function lastLaunch(database: Database, grant_id: string): Promise<number | null> {
  const [row] = await database.all<{ last: number | null }>(
    `select max(created) as last from (select created from app_instance where grant_id = ?
       union all select created from access_token where grant_id = ?) started`,
    [grant_id, grant_id],
  )
  return row?.last ?? null
}

interface LiveColumns extends AccountColumns {
  readonly instance_id: string
  readonly app_id: string
  readonly record_id: string
  readonly token_hash: string
  readonly instance_created: number
  readonly lease_until: number
  readonly instance_ended: number | null
  readonly grant_id: string
  readonly grant_record: string | null
  readonly scopes: string
  readonly purpose: string
  readonly grant_created: number
  readonly until: number | null
  readonly grant_ended: number | null
  readonly manifest: string
  readonly approved: number
  readonly suspended: number
  readonly session_hash: string
  readonly session_created: number
  readonly last_seen: number
}

const LIVE = `select i.id as instance_id, i.app_id, i.record_id, i.token_hash, i.created as instance_created,
    i.lease_until, i.ended as instance_ended,
    g.id as grant_id, g.record_id as grant_record, g.scopes, g.purpose, g.created as grant_created, g.until,
    g.ended as grant_ended,
    p.manifest, p.approved, p.suspended,
    s.id_hash as session_hash, s.created as session_created, s.last_seen, ${ACCOUNT_COLUMNS}
  from app_instance i
  join app_grant g on g.id = i.grant_id and g.app_id = i.app_id and g.account_id = i.account_id
  join app p on p.id = i.app_id
  join session s on s.id_hash = i.session_hash and s.account_id = i.account_id
  join account a on a.id = i.account_id
  where i.token_hash = ?`

/** Null also when the session is gone, or when grant, session and instance are not of one account and app. */
export async function liveInstance(database: Database, token_hash: string): Promise<LiveInstance | null> {
  const [row] = await database.all<LiveColumns>(LIVE, [token_hash])
  if (row === undefined) return null
  const { app_id, account_id, record_id, grant_id, session_hash } = row
  return {
    instance: {
      id: row.instance_id,
      app_id,
      account_id,
      record_id,
      grant_id,
      session_hash,
      token_hash: row.token_hash,
      created: row.instance_created,
      lease_until: row.lease_until,
      ended: row.instance_ended,
    },
    grant: {
      id: grant_id,
      app_id,
      account_id,
      record_id: row.grant_record,
      scopes: row.scopes,
      purpose: row.purpose,
      created: row.grant_created,
      until: row.until,
      ended: row.grant_ended,
    },
    app: { id: app_id, manifest: row.manifest, approved: row.approved !== 0, suspended: row.suspended !== 0 },
    account: accountOf(row),
    session: { id_hash: session_hash, account_id, created: row.session_created, last_seen: row.last_seen },
  }
}
