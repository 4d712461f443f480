import type { FastifyInstance } from 'fastify'
import { AuthError } from '../auth/auth-error.ts'
import { cookieValue } from '../auth/cookie.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A state change that rides on the session cookie must come from our own pages: `Origin` is compared on every one
 * (design §7). Calls with an `Authorization` of their own carry no cookie and are not concerned.
 */
export function guardOrigin(server: FastifyInstance, origin: () => string): void {
  server.addHook('onRequest', async (request) => {
    if (safe.has(request.method)) return
    const rides = cookieValue(request.headers.cookie, origin().startsWith('https:')) !== null
    // Where nobody says who asks, the FHIR surface says so itself: 401, with the scheme to use (reference a.10).
    if (!rides && (request.headers.authorization !== undefined || /^\/fhir(?:[/?]|$)/.test(request.url))) return
    if (request.headers.origin !== origin()) {
      throw new AuthError('session/foreign-origin', 403, 'This call did not come from a page of the container.')
    }
  })
}
