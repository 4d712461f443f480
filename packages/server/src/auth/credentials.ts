import { createHmac, createSecretKey, randomBytes } from 'node:crypto'

/** Makes credentials (session cookies, Connect tokens) and the hashes under which they are stored and looked up. */
export interface Credentials {
  /** 256 random bits in base64url, so without `+ / =` (design §7). */
  readonly make: () => string
  /** Keyed with the server's key: a copy of the database alone recognises no credential. */
  readonly hash: (credential: string) => string
}

export function createCredentials(key: Buffer, random: (size: number) => Buffer = randomBytes): Credentials {
  // Made once: from raw bytes every hash would build a key of its own first.
  const secret = createSecretKey(key)
  return {
    make: () => random(32).toString('base64url'),
    hash: (credential) => createHmac('sha256', secret).update(credential).digest('base64url'),
  }
}
