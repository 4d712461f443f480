import type { AccountRow } from '../store/container-store.ts'
import type { Access } from './access.ts'

/** An account as an access tells of it. */
export function partyOf(account: AccountRow): Access['account'] {
  const { id, full_name, role, organizations } = account
  return { id, full_name, role, organizations, records: account.records.map((held) => held.record_id) }
}
