import type { JsonObject } from '../../exact-json.ts'
import type { Scope } from '../scope.ts'
import type { Invariant } from './invariant.ts'

/** One invariant that is an error where it is broken; `at` is one type or several, with blanks between them. */
export function rule(
  key: string,
  at: string,
  says: string,
  holds: (element: JsonObject, scope: Scope) => boolean,
): Invariant {
  return { key, at: at.split(/\s+/), says, holds }
}
