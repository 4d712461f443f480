import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseSignIn } from '../apps/parse-requests.ts'
import { accountEvent, refusedSignIn } from '../audit/account-event.ts'
import type { AuditLog } from '../audit/audit-log.ts'
import { AuthError } from '../auth/auth-error.ts'
import { type AuthenticateDeps, authenticateSession } from '../auth/authenticate.ts'
import { cookieValue, endedCookie, sessionCookie } from '../auth/cookie.ts'
import { signIn } from '../auth/sessions.ts'
import type { AccountRow, Role } from '../store/container-store.ts'

export interface SessionRouteDeps extends AuthenticateDeps {
  readonly audit: AuditLog
  readonly origin: string
  readonly name: string
  /** Demo accounts as the sign-in page shows them; empty outside demo mode. */
  readonly demo_accounts: readonly DemoAccount[]
}

export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly label: string
  readonly role: Role
  readonly face: string
}

/** The face that a role works in. */
export const faceOfRole: Readonly<Record<Role, string>> = {
  clinician: '/emr',
  patient: '/phr',
  researcher: '/analytics',
  administrator: '/admin',
}

/**
 * At most this many tries a minute for one account from one address: guessing is slow, mistyping is not punished, and
 * behind a proxy nobody is locked out by somebody else.
 */
const tries = {
  max: 20,
  timeWindow: '1 minute',
  hook: 'preHandler',
  keyGenerator: (request: FastifyRequest) =>
    `${request.ip} ${String((request.body as { username?: unknown } | null)?.username).slice(0, 200)}`,
} as const

export function registerSessionRoutes(server: FastifyInstance, deps: SessionRouteDeps): void {
  const secure = deps.origin.startsWith('https:')
  const demo = deps.demo_accounts.length > 0

  server.get('/api/container', async () => ({ name: deps.name, demo, demo_accounts: deps.demo_accounts }))

  server.get('/api/session', async (request) => {
    const { account } = await authenticateSession(request, deps)
    return { account: accountView(account), demo }
  })

  server.post('/api/session', { config: { rateLimit: tries } }, async (request, reply) => {
    const { username, password } = parseSignIn(request.body)
    const before = cookieValue(request.headers.cookie, secure)
    const open = await signIn(username, password, deps).catch(async (error: unknown) => {
      if (error instanceof AuthError)
        await deps.audit.append([refusedSignIn(await deps.store.accountByUsername(username), deps.clock())])
      throw error
    })
    // Whoever signs in leaves the session she came with (design §7: rotated at sign-in).
    if (before !== null) await deps.store.endSession(deps.credentials.hash(before), deps.clock())
    await deps.audit.append([accountEvent(open.account, { action: 'sign-in', at: deps.clock() })])
    reply.header('set-cookie', sessionCookie(open.cookie, secure))
    return { account: accountView(open.account), demo }
  })

  server.delete('/api/session', async (request, reply) => {
    const { session, account } = await authenticateSession(request, deps)
    await deps.store.endSession(session.id_hash, deps.clock())
    await deps.audit.append([accountEvent(account, { action: 'sign-out', at: deps.clock() })])
    return reply.header('set-cookie', endedCookie(secure)).code(204).send()
  })
}

function accountView(account: AccountRow) {
  const { id, username, full_name, role, fhir_user } = account
  return { id, username, full_name, role, face: faceOfRole[role], fhir_user }
}
