export type StoreErrorCode =
  | 'store/newer-schema'
  | 'store/damaged'
  | 'store/unwritable'
  | 'store/unreachable'
  | 'store/full'
  | 'store/busy'
  | 'store/conflict'
  | 'store/too-many-values'
  /** Ended at its time limit. */
  | 'store/too-slow'
  /** Its answer is larger than one may be. */
  | 'store/too-large'
  /** As many as may be asked at a time are under way, and as many as may wait are waiting. */
  | 'store/overloaded'
  | 'store/failed'

/**
 * What went wrong with the database, for the operator. The message names files and settings, never values:
 * a driver's own text may hold what was being stored.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
