import { RecordError } from '../../record/record-error.ts'

const mostTries = 5

/**
 * Runs a write that looked at a version before it was stored once more when another write came in between: the caller
 * named no version, so she wants it on top of whatever is there.
 */
export async function tryAgain<T>(write: () => Promise<T>): Promise<T> {
  for (let left = mostTries - 1; ; left--) {
    try {
      return await write()
    } catch (error) {
      if (left === 0 || !(error instanceof RecordError) || !overtaken.has(error.code)) throw error
    }
  }
}

const overtaken = new Set<RecordError['code']>(['record/version-conflict', 'record/already-there', 'record/not-there'])
