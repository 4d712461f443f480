import { isList, isObject, type Json, type JsonObject, numberOf } from '../../exact-json.ts'

/** Words in which the rules ask about elements, as FHIRPath has them: `exists()`, `count()`, `isDistinct()`. */

/** Whether a member is there, by value or by its extensions alone. */
export function has(element: JsonObject, name: string): boolean {
  return element[name] !== undefined || element[`_${name}`] !== undefined
}

export function hasAny(element: JsonObject, ...names: readonly string[]): boolean {
  return names.some((name) => has(element, name))
}

/** Whether a choice of types is there: `value[x]`. */
export function hasChoice(element: JsonObject, name: string): boolean {
  const next = name.length
  return Object.keys(element).some((key) => {
    const plain = key.startsWith('_') ? key.slice(1) : key
    const after = plain[next] ?? ''
    return plain.startsWith(name) && after >= 'A' && after <= 'Z'
  })
}

/** How many of the members are there. */
export function count(element: JsonObject, ...names: readonly string[]): number {
  return names.filter((name) => has(element, name)).length
}

/** The objects in a list, or the one that stands alone. */
export function each(value: Json | undefined): readonly JsonObject[] {
  if (isList(value)) return value.filter(isObject)
  return isObject(value) ? [value] : []
}

export function sizeOf(value: Json | undefined): number {
  return isList(value) ? value.length : value === undefined ? 0 : 1
}

/** A CodeableConcept, or a list of them, with this coding among its codings. */
export function isCoded(value: Json | undefined, system: string, ...codes: readonly string[]): boolean {
  return each(value).some(({ coding }) =>
    each(coding).some((one) => one.system === system && typeof one.code === 'string' && codes.includes(one.code)),
  )
}

export function isDistinct(values: readonly (Json | undefined)[]): boolean {
  const present = values.filter((value) => value !== undefined)
  return new Set(present.map((value) => JSON.stringify(value))).size === present.length
}

/** Whether a text of digits, or a number, is at least another; what is neither counts as so. */
export function isAtLeast(value: Json | undefined, least: number): boolean {
  const number = numberOf(value)
  return number === undefined || number >= least
}

export const entered = 'entered-in-error'
export const ucum = 'http://unitsofmeasure.org'
