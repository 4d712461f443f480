import type { FastifyRequest } from 'fastify'
import { readManifest } from '../apps/manifest.ts'
import { scopesOf } from '../apps/requires.ts'
import type { AccountRow, ContainerStore } from '../store/container-store.ts'
import type { Access } from './access.ts'
import { sessionRequired, tokenRefused } from './auth-error.ts'
import { authenticateBearer, type BearerDeps, saysBearer } from './bearer.ts'
import { cookieValue } from './cookie.ts'
import type { Credentials } from './credentials.ts'
import { instanceCounts } from './instance-counts.ts'
import { partyOf } from './party.ts'
import { purposeOfRole } from './purpose.ts'
import { parseScope, parseScopes } from './scope.ts'
import { isWithin } from './scope-within.ts'
import { type OpenSession, openSession } from './sessions.ts'

export interface AuthenticateDeps {
  readonly store: ContainerStore
  readonly credentials: Credentials
  readonly clock: () => number
  /** The container's public origin. */
  readonly origin: string
}

/** The faces' own header: a foreign page cannot send it without a CORS preflight, which is never answered (design §3.6). */
export const faceHeader = 'x-chartroom-face'

/** Whoever asks: an app instance by its Connect token, or a person by her session. @throws AuthError */
export async function authenticate(request: FastifyRequest, deps: AuthenticateDeps): Promise<Access> {
  const header = request.headers.authorization
  if (header !== undefined) return authenticateInstance(header, deps)
  return accessOfAccount((await authenticateSession(request, deps)).account)
}

/** Whoever asks the FHIR surface, the one place where bearer tokens count: an app by one, or whoever else may ask. @throws AuthError */
export async function authenticateFhir(request: FastifyRequest, deps: AuthenticateDeps & BearerDeps): Promise<Access> {
  const header = request.headers.authorization
  return saysBearer(header) ? authenticateBearer(header, deps) : authenticate(request, deps)
}

/** `Authorization: Connect <token>`: the token of one app instance, bound to one record (design §3.6). @throws AuthError */
export async function authenticateInstance(header: string, deps: AuthenticateDeps): Promise<Access> {
  const [, token] = /^Connect ([A-Za-z0-9_-]{43})$/.exec(header) ?? []
  if (token === undefined) throw tokenRefused()
  const live = await deps.store.liveInstance(deps.credentials.hash(token))
  if (live === null || !instanceCounts(live, deps.clock())) throw tokenRefused()
  const manifest = readManifest(live.app)
  const registered = parseScopes(scopesOf(manifest).join(' '))
  return {
    app: { id: live.app.id, name: manifest.name },
    account: partyOf(live.account),
    record: live.instance.record_id,
    // Granted and still registered (design §3.7): an app that now asks for less gets less.
    scopes: parseScopes(live.grant.scopes).filter((scope) => isWithin(scope, registered)),
    purpose: live.grant.purpose,
  }
}

/** A person's session: the cookie counts only beside the faces' own header. @throws AuthError session/required */
export async function authenticateSession(
  request: FastifyRequest,
  deps: AuthenticateDeps,
  touch = true,
): Promise<OpenSession> {
  const cookie = cookieValue(request.headers.cookie, deps.origin.startsWith('https:'))
  if (cookie === null || request.headers[faceHeader] === undefined) throw sessionRequired()
  const open = await openSession(cookie, touch, deps)
  if (open === null) throw sessionRequired()
  return open
}

/** What a signed-in person may do by herself: read what her role opens (`record/permit.ts` decides which records). */
export function accessOfAccount(account: AccountRow): Access {
  const everything = parseScope('user/*.rs')
  return {
    app: null,
    account: partyOf(account),
    record: null,
    scopes: everything === null ? [] : [everything],
    purpose: purposeOfRole[account.role],
  }
}
