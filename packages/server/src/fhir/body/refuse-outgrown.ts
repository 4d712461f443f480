import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { isDeeperThan } from '../write/nesting.ts'
import { deepest } from './read-json.ts'

/** As long as what a body may bring, and no deeper, so that what was patched can be read and written again. */
const longest = 16_777_216

/**
 * A patch can nest what it brings in what is there, and copy a long text many times over.
 * @param before characters of the version that was patched: what is longer than most may stay so, and not grow
 * @throws FhirError 422
 */
export function refuseOutgrown(patched: JsonObject, before: number): void {
  if (isDeeperThan(patched, deepest)) throw new FhirError(422, 'too-costly', 'The patch nests the resource too deeply.')
  if (isLongerThan(patched, Math.max(longest, before))) {
    throw new FhirError(422, 'too-costly', 'The patch makes the resource too long.')
  }
}

/** Whether the texts of a value have more characters than this together; told without writing them out. */
function isLongerThan(value: Json, most: number): boolean {
  const waiting: Json[] = [value]
  let length = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') length += next.length
    else if (isList(next)) for (const item of next) waiting.push(item)
    else if (isObject(next)) {
      for (const [name, member] of Object.entries(next)) {
        length += name.length
        waiting.push(member)
      }
    }
    length += 2
    if (length > most) return true
  }
  return false
}
