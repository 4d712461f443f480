import type { AccountRow, AppRow } from '../store/container-store.ts'

/** A suspended app runs for nobody. Staff need an administrator's approval; a patient decides for herself. */
export function appIsAvailableTo(app: AppRow, account: Pick<AccountRow, 'role'>): boolean {
  if (app.suspended || account.role === 'administrator') return false
  return app.approved || account.role === 'patient'
}
