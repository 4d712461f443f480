import { purposeOfRole } from '../auth/purpose.ts'
import type { AccountRow } from '../store/container-store.ts'
import type { AuditRow } from '../store/record-store.ts'
import { auditRow } from './event.ts'

/** Somebody signed in: an event of the system, in no record. */
export function signInEvent(account: AccountRow, at: number): AuditRow {
  const { id, full_name, role, organizations } = account
  return auditRow({
    access: { app: null, account: { id, full_name, role, organizations, records: [] }, purpose: purposeOfRole[role] },
    action: 'sign-in',
    record_id: '_system',
    types: [],
    count: 0,
    at,
  })
}
