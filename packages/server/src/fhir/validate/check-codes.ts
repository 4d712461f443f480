import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import type { Scope } from './scope.ts'
import type { Member, RequiredCodes } from './types.ts'

/** Required bindings (R4 terminologies.html#required). What has the wrong form is reported where its form is. */
export function checkCodes(value: Json, { codes, typeName }: Member, scope: Scope): void {
  if (codes === null) return
  if (typeof value === 'string') {
    if (!codes.codes.has(value)) scope.report('code-invalid', notOneOf(codes))
  } else if (isObject(value)) {
    if (typeName === 'CodeableConcept') checkConcept(value, codes, scope)
    else checkCoded(value, codes, scope)
  }
}

/** One of the codings must be of the set; others may say the same in other words. */
function checkConcept(concept: JsonObject, codes: RequiredCodes, scope: Scope): void {
  const { coding, extension } = concept
  if (!isList(coding)) {
    // A concept that says why it has no code is judged by the extension.
    if (coding === undefined && extension === undefined)
      scope.report('code-invalid', `No code is given, and ${demand(codes)}`)
    return
  }
  if (!coding.some((each) => !isObject(each) || isOf(each, codes))) scope.report('code-invalid', notOneOf(codes))
}

/** A Coding, or the unit of a Quantity. */
function checkCoded(coded: JsonObject, codes: RequiredCodes, scope: Scope): void {
  if (coded.code === undefined && coded.extension !== undefined) return
  if (!isOf(coded, codes)) scope.report('code-invalid', notOneOf(codes))
}

function isOf({ system, code }: JsonObject, { bySystem }: RequiredCodes): boolean {
  return typeof system === 'string' && typeof code === 'string' && bySystem.get(system)?.has(code) === true
}

function notOneOf(codes: RequiredCodes): string {
  return `This code is none of those that are allowed here: ${demand(codes)}`
}

function demand({ url }: RequiredCodes): string {
  return `the element is bound to ${url}.`
}
