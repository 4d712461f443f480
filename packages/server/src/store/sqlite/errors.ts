import { StoreError } from '../store-error.ts'

/** https://www.sqlite.org/rescode.html, primary codes. */
const CODES = {
  busy: 5,
  locked: 6,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
}
const CONSTRAINT_KEYS = [1555 /* primary key */, 2067 /* unique */]

export function isBusy(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store/busy'
}

/** A driver's error as one of ours; anything else unchanged. */
export function asStoreError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  if (CONSTRAINT_KEYS.includes(error.errcode)) {
    return new StoreError('store/conflict', 'A row with this key is there already.')
  }
  switch (error.errcode & 0xff) {
    case CODES.corrupt:
    case CODES.notADatabase:
      return new StoreError(
        'store/damaged',
        `${file} is damaged or is no SQLite database. Restore a backup, or move the file away to start empty.`,
      )
    case CODES.readonly:
    case CODES.cantOpen:
      return unwritable(file)
    case CODES.io:
      return new StoreError('store/failed', `Reading or writing ${file} failed (SQLite result code ${error.errcode}).`)
    case CODES.full:
      return new StoreError(
        'store/full',
        `The disk that holds ${file} is full. Nothing was stored; make room and try again.`,
      )
    case CODES.busy:
    case CODES.locked:
      return new StoreError(
        'store/busy',
        `${file} is held by another process. Stop that one, or wait for it to finish.`,
      )
    default:
      return new StoreError('store/failed', `SQLite refused a statement (result code ${error.errcode}).`)
  }
}

export function unwritable(file: string): StoreError {
  return new StoreError(
    'store/unwritable',
    `${file} cannot be written. Check that its folder exists and who may write there.`,
  )
}
