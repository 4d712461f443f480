import { FhirError } from '../fhir-error.ts'
import { limits } from './limits.ts'
import { badValue } from './refusals.ts'

type Pair = readonly [string, string]

/**
 * What is asked, before anybody reads what it means: without empty values, which are ignored (R4 §3.1.1.3), without parameters of the
 * answer's form, and each question once.
 * @param form names that others read
 * @throws FhirError 400 for too much, and for a character that no text has
 */
export function givenParameters(query: Iterable<Pair>, form: ReadonlySet<string>): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  let characters = 0
  let parameters = 0
  for (const [key, value] of query) {
    characters += key.length + value.length
    parameters++
    if (parameters > limits.parameters) throw tooLong(`${limits.parameters} parameters`)
    if (characters > limits.characters) throw tooLong(`${limits.characters} characters`)
    if (value.includes('\0')) throw badValue(key, 'holds a character that no text of FHIR has')
    if (value.trim() === '' || form.has(key)) continue
    pairs.set(JSON.stringify([key, value]), [key, value])
  }
  return [...pairs.values()]
}

/** @throws FhirError 400 where something was not known and the caller asked to be strict (`Prefer: handling=strict`) */
export function refuseUnknown(strict: boolean, ignored: ReadonlySet<string>): void {
  const [first] = ignored
  if (!strict || first === undefined) return
  throw new FhirError(400, 'not-supported', `The parameter "${first.slice(0, 64)}" is not known here.`)
}

function tooLong(most: string): FhirError {
  return new FhirError(400, 'too-costly', `What is asked may have at most ${most}.`)
}
