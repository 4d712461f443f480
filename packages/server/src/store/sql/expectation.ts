import type { Expectation, RefusalCode } from '../record-store.ts'
import type { CurrentVersion } from './claim-keys.ts'

/** Never used, or deleted. */
export function isAbsent(current: CurrentVersion): boolean {
  return current.version === 0 || current.deleted
}

/** Why a write that expects this is refused, the version being that one; null when it is as expected. */
export function refusalOf(expect: Expectation | undefined, current: CurrentVersion): RefusalCode | null {
  switch (expect) {
    case undefined:
      return null
    case 'absent':
      return isAbsent(current) ? null : 'record/already-there'
    case 'present':
      return isAbsent(current) ? 'record/not-there' : null
    default:
      return expect.version === current.version ? null : 'record/version-conflict'
  }
}
