import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AuditLog, openAuditLog } from '../audit/audit-log.ts'
import { checkKeyBelongs, openServerKey } from '../auth/server-key.ts'
import type { Config } from '../config.ts'
import { reindexAll } from '../ingest/reindex.ts'
import { createRecordService, type RecordService } from '../record/record-service.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { indexProgress } from './index-progress.ts'
import { ownBase } from './own-address.ts'
import { OperatorError } from './print-problem.ts'

/** The opened data folder: what every command works on. */
export interface Container {
  readonly key: Buffer
  readonly store: Store
  readonly audit: AuditLog
  readonly record: RecordService
  readonly close: () => Promise<void>
}

/**
 * Opens the data folder; what another version left there is brought up to date first, the search index included.
 * @throws OperatorError, StoreError or ServerKeyError, each with the remedy in its message
 */
export async function openContainer(
  config: Pick<Config, 'data' | 'database' | 'origin' | 'host' | 'port' | 'search_time_limit' | 'long_searches'>,
  { indexAnew = false }: { readonly indexAnew?: boolean } = {},
): Promise<Container> {
  openFolder(config.data)
  const key = openServerKey(config.data)
  const store = await openStore(
    config.database === null
      ? { kind: 'sqlite', file: join(config.data, 'chartroom.sqlite') }
      : { kind: 'postgres', url: config.database },
    { time: config.search_time_limit * 1_000, atATime: config.long_searches },
  )
  try {
    await checkKeyBelongs(key, store)
    await reindexAll(store, { base: ownBase(config), anew: indexAnew, progress: indexProgress() })
    const audit = await openAuditLog({ folder: join(config.data, 'audit'), store, clock: Date.now })
    const record = createRecordService({ store, audit, clock: Date.now, base: ownBase(config) })
    const close = async (): Promise<void> => {
      await audit.close()
      await store.close()
    }
    return { key, store, audit, record, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

function openFolder(data: string): void {
  try {
    makeFolder(data)
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new OperatorError(
      `the data folder ${data} cannot be written (${code}): give this account the right to, or choose another with --data DIR`,
    )
  }
}

/** One level after the other: Node's own recursion never ends where a parent cannot hold folders (`/proc`). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  mkdirSync(path, { mode: 0o700 })
}
