import type { OpenSession } from '../auth/sessions.ts'
import type { AppDeps } from './app-deps.ts'
import { AppError } from './app-error.ts'
import { leaseSeconds } from './launch.ts'

/** The host keeps an instance alive as long as its frame is open. @throws AppError instance/ended (also for another's instance) */
export async function renewLease(
  open: OpenSession,
  instance_id: string,
  deps: AppDeps,
): Promise<{ lease_seconds: number }> {
  const now = deps.clock()
  const renewed = await deps.store.renewInstance(instance_id, open.account.id, now, now + leaseSeconds * 1000)
  if (!renewed) throw new AppError('instance/ended', 410, 'This app has been closed.')
  return { lease_seconds: leaseSeconds }
}

/** Ending twice is no error: frames close in more than one way at once. */
export async function endInstance(open: OpenSession, instance_id: string, deps: AppDeps): Promise<void> {
  await deps.store.endInstance(instance_id, open.account.id, deps.clock())
}
