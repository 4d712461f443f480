import type { ContainerStore, GrantRow } from '../store/container-store.ts'
import type { Credentials } from './credentials.ts'

export interface TokenDeps {
  readonly store: ContainerStore
  readonly credentials: Credentials
  readonly clock: () => number
}

/**
 * A new bearer token over a grant. The token is said here and never again: stored is its hash.
 * @param seconds how long it lasts, when the grant does not end before
 */
export async function issueToken(grant: GrantRow, seconds: number, deps: TokenDeps): Promise<string> {
  const token = deps.credentials.make()
  const created = deps.clock()
  await deps.store.putToken({
    token_hash: deps.credentials.hash(token),
    grant_id: grant.id,
    created,
    expires: created + seconds * 1000,
    ended: null,
  })
  return token
}
