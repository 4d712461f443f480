import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContainerStore } from '../store/container-store.ts'

/** Reads `keys/server.key` of the data folder, making it on the first start (32 bytes, readable by its owner only). */
export function openServerKey(data: string): Buffer {
  const folder = join(data, 'keys')
  const file = join(folder, 'server.key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Under another name first: a process that is killed here leaves no half key.
    const fresh = `${file}.${process.pid}`
    writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
    chmodSync(fresh, 0o600)
    try {
      // Of several processes that start at once, one names its key; the others take that one.
      linkSync(fresh, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      unlinkSync(fresh)
    }
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new ServerKeyError(`${file} does not hold a key of 32 bytes: restore it from a backup`)
  return key
}

export class ServerKeyError extends Error {}

/**
 * A database knows the fingerprint of its key, so that a second node with another key says so at start
 * instead of refusing every session.
 */
export async function checkKeyBelongs(key: Buffer, store: Pick<ContainerStore, 'claimSetting'>): Promise<void> {
  const fingerprint = createHash('sha256').update(key).digest('base64url')
  if ((await store.claimSetting('key_fingerprint', fingerprint)) !== fingerprint) {
    throw new ServerKeyError(
      'this database was set up with another server key: copy keys/server.key from the first node',
    )
  }
}
