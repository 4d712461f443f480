import { StoreError } from '../store-error.ts'

/** Another writer was in the way, and nothing was stored: the same transaction may succeed now. */
const RETRY = ['40001' /* serialization_failure */, '40P01' /* deadlock_detected */]
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'EAI_AGAIN', 'ENOENT']

/** Ended at its `statement_timeout`. */
export function isTimeout(error: unknown): boolean {
  return codeOf(error) === '57014' /* query_canceled */
}

export function isRetry(error: unknown): boolean {
  return RETRY.includes(codeOf(error) ?? '')
}

/** A driver's error as one of ours, without its detail, which repeats stored values; anything else unchanged. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError || error instanceof TypeError) return error
  const code = codeOf(error)
  if (code === undefined) {
    return /^Connection terminated|timeout exceeded when trying to connect|Client has encountered/u.test(error.message)
      ? unreachable(error.message)
      : error
  }
  if (NETWORK.includes(code)) return unreachable(code)
  if (!/^[0-9A-Z]{5}$/u.test(code)) return error
  if (code === '23505') return new StoreError('store/conflict', 'A row with this key is there already.')
  if (code === '25006' || code === '42501') {
    return new StoreError('store/unwritable', `PostgreSQL does not let this user write (SQLSTATE ${code}).`)
  }
  if (code === '53100') {
    return new StoreError('store/full', "PostgreSQL's disk is full. Nothing was stored; make room and try again.")
  }
  if (code.startsWith('XX')) {
    return new StoreError('store/damaged', `PostgreSQL reports damaged data (SQLSTATE ${code}). See its log.`)
  }
  // 08 connection, 28 sign-in, 3D no such database, 53 resources, 57P0x shutting down
  if (/^(08|28|3D|53|57P0)/u.test(code)) return unreachable(`SQLSTATE ${code}`)
  return new StoreError('store/failed', `PostgreSQL refused a statement (SQLSTATE ${code}).`)
}

function unreachable(why: string): StoreError {
  return new StoreError(
    'store/unreachable',
    `PostgreSQL cannot be reached (${why}). Check that it runs, and the address, user and database it is asked for.`,
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
