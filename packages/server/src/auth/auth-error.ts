/** Who is asking could not be settled, or may not do this at all. Code and words are public; nothing else is kept. */
export class AuthError extends Error {
  readonly code:
    | 'session/required'
    | 'session/wrong-credentials'
    | 'session/too-many'
    | 'session/foreign-origin'
    | 'token/refused'
  readonly status: 401 | 403 | 429
  constructor(code: AuthError['code'], status: AuthError['status'], message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

export const sessionRequired = (): AuthError => new AuthError('session/required', 401, 'Sign in first.')
/** One answer for every reason why a token does not count: which one is nobody's business (design §7). */
export const tokenRefused = (): AuthError => new AuthError('token/refused', 401, 'Unauthorized')
