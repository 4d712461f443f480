import type { AccountRow, ContainerStore, SessionRow } from '../store/container-store.ts'
import { AuthError } from './auth-error.ts'
import type { Credentials } from './credentials.ts'
import { verifyNobody, verifyPassword } from './passwords.ts'

export const idleLimit = 2 * 3600_000
export const absoluteLimit = 12 * 3600_000
/** `last_seen` is written at most this often: it is a write on every read otherwise. */
const touchEvery = 60_000

export interface SessionDeps {
  readonly store: ContainerStore
  readonly credentials: Credentials
  readonly clock: () => number
}

export interface OpenSession {
  readonly session: SessionRow
  readonly account: AccountRow
}

/**
 * Checks the password and opens a session; the cookie's value is returned once and stored as a hash only.
 * Signing in always makes a new session: an identifier set beforehand by someone else never becomes valid.
 * @throws AuthError session/wrong-credentials, the same for an unknown name and a wrong password.
 */
export async function signIn(
  username: string,
  password: string,
  deps: SessionDeps,
): Promise<OpenSession & { cookie: string }> {
  const account = await deps.store.accountByUsername(username)
  const matches =
    account === null ? await verifyNobody(password) : await verifyPassword(account.password_hash, password)
  if (account === null || !matches) {
    throw new AuthError('session/wrong-credentials', 401, 'Account and password do not match.')
  }
  const cookie = deps.credentials.make()
  const now = deps.clock()
  const session = { id_hash: deps.credentials.hash(cookie), account_id: account.id, created: now, last_seen: now }
  await deps.store.putSession(session)
  return { session, account, cookie }
}

/** A session is over by silence, by age, or by signing out (then the store no longer has it). */
export function sessionIsOpen(session: SessionRow, now: number): boolean {
  return now - session.last_seen < idleLimit && now - session.created < absoluteLimit
}

/** The session of a cookie, or null. `touch` is false for what a page does by itself, such as renewing a lease. */
export async function openSession(cookie: string, touch: boolean, deps: SessionDeps): Promise<OpenSession | null> {
  const session = await deps.store.session(deps.credentials.hash(cookie))
  const now = deps.clock()
  if (session === null || !sessionIsOpen(session, now)) return null
  const account = await deps.store.account(session.account_id)
  if (account === null) return null
  if (touch && now - session.last_seen > touchEvery) await deps.store.touchSession(session.id_hash, now)
  return { session, account }
}
