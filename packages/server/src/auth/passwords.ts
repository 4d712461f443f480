import { hash, verify } from '@node-rs/argon2'

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** argon2id (the library's default variant), PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

export function verifyPassword(password_hash: string, password: string): Promise<boolean> {
  return verify(password_hash, password)
}

/**
 * Spends the time of a verification when the account is unknown, so that answers don't tell which names exist.
 */
export async function verifyNobody(password: string): Promise<false> {
  await verify(await nobody, password)
  return false
}

const nobody = hashPassword('nobody has this password')
