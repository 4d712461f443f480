export type StoreErrorCode =
  | 'store/newer-schema'
  | 'store/damaged'
  | 'store/unwritable'
  | 'store/unreachable'
  | 'store/full'
  | 'store/busy'
  | 'store/conflict'
  | 'store/too-many-values'
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
