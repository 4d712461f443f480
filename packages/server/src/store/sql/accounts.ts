import type { AccountRow, Role } from '../container-store.ts'
import type { Database, Queries } from './database.ts'
import { ACCOUNT_ORGANIZATION, ACCOUNT_RECORD } from './tables.ts'

export interface AccountColumns {
  readonly account_id: string
  readonly username: string
  readonly full_name: string
  readonly role: Role
  readonly password_hash: string
  readonly fhir_user: string | null
  readonly organizations: string | null
  readonly records: string | null
}

/**
 * An account `a` in one row. FHIR ids and relationships hold no blank (FHIR R4, id), so a blank joins them.
 */
export const ACCOUNT_COLUMNS = `a.id as account_id, a.username, a.full_name, a.role, a.password_hash, a.fhir_user,
  (select string_agg(o.organization, ' ' order by o.position) from account_organization o where o.account_id = a.id)
    as organizations,
  (select string_agg(h.record_id || ' ' || h.relationship, ' ' order by h.position) from account_record h
    where h.account_id = a.id) as records`

export function accountOf(row: AccountColumns): AccountRow {
  const { account_id, username, full_name, role, password_hash, fhir_user } = row
  const records = (row.records ?? '').split(' ')
  return {
    id: account_id,
    username,
    full_name,
    role,
    password_hash,
    organizations: row.organizations === null ? [] : row.organizations.split(' '),
    records:
      row.records === null
        ? []
        : Array.from({ length: records.length / 2 }, (_, n) => ({
            record_id: records[2 * n] ?? '',
            relationship: relationship(records[2 * n + 1]),
          })),
    fhir_user,
  }
}

function relationship(word: string | undefined): AccountRow['records'][number]['relationship'] {
  return word === 'self' || word === 'child' ? word : 'other'
}

export async function accounts(queries: Queries, where = '', ...params: string[]): Promise<readonly AccountRow[]> {
  const rows = await queries.all<AccountColumns>(
    `select ${ACCOUNT_COLUMNS} from account a ${where} order by a.username`,
    params,
  )
  return rows.map(accountOf)
}

export async function putAccount(database: Database, row: AccountRow): Promise<void> {
  for (const id of [...row.organizations, ...row.records.map(({ record_id }) => record_id)]) {
    if (!/^[^\s]+$/u.test(id)) throw new TypeError('An organisation or record id has no blanks and is not empty.')
  }
  await database.transaction(async (queries) => {
    await queries.run(
      `insert into account (id, username, full_name, role, password_hash, fhir_user) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set username = excluded.username, full_name = excluded.full_name,
         role = excluded.role, password_hash = excluded.password_hash, fhir_user = excluded.fhir_user`,
      [row.id, row.username, row.full_name, row.role, row.password_hash, row.fhir_user],
    )
    await queries.run('delete from account_organization where account_id = ?', [row.id])
    await queries.run('delete from account_record where account_id = ?', [row.id])
    await queries.insert(
      ACCOUNT_ORGANIZATION,
      row.organizations.map((organization, position) => [row.id, position, organization]),
    )
    await queries.insert(
      ACCOUNT_RECORD,
      row.records.map(({ record_id, relationship }, position) => [row.id, position, record_id, relationship]),
    )
  })
}
