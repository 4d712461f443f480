import { purposeOfRole } from '../auth/purpose.ts'
import type { AccountRow } from '../store/container-store.ts'
import type { AuditRow } from '../store/record-store.ts'
import { type AuditFacts, auditRow } from './event.ts'

/** What an account did that is no reading of a record: sign-in, permissions, administration. */
export function accountEvent(
  account: AccountRow,
  what: Pick<AuditFacts, 'action' | 'at'> & {
    readonly app?: { readonly id: string; readonly name: string }
    readonly record_id?: string | null
  },
): AuditRow {
  const { id, full_name, role, organizations } = account
  return auditRow({
    access: {
      app: what.app ?? null,
      account: { id, full_name, role, organizations, records: [] },
      purpose: purposeOfRole[role],
    },
    action: what.action,
    record_id: what.record_id ?? '_system',
    types: [],
    count: 0,
    at: what.at,
  })
}

/** Somebody tried a password and it was wrong. A name that is no account's is not kept: people type passwords there. */
export function refusedSignIn(account: AccountRow | null, at: number): AuditRow {
  const id = account?.id ?? 'unknown'
  return auditRow({
    access: {
      app: null,
      account: { id, full_name: id, role: account?.role ?? 'system', organizations: [], records: [] },
      purpose: 'operations',
    },
    action: 'sign-in',
    refused: true,
    record_id: '_system',
    types: [],
    count: 0,
    at,
  })
}
