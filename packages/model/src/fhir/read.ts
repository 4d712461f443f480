/**
 * Reading FHIR JSON that nobody has vouched for: each function gives what is there in the shape it should have, or nothing.
 * A wrong shape is an absence, so that a projection never throws and reports what it misses.
 */

export type Json = { readonly [key: string]: unknown }

export interface FhirResource extends Json {
  readonly resourceType: string
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isResource(value: unknown): value is FhirResource {
  return isJson(value) && typeof value.resourceType === 'string'
}

/** An object-valued element. */
export function child(parent: Json, key: string): Json | undefined {
  const value = parent[key]
  return isJson(value) ? value : undefined
}

/** A repeating element of objects. */
export function list(parent: Json, key: string): readonly Json[] {
  const value = parent[key]
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** A text element, without the white space around it; nothing when it is empty. smart-classic b.4 must 3 */
export function text(parent: Json | undefined, key: string): string | undefined {
  return parent === undefined ? undefined : cleanText(parent[key])
}

/** A repeating text element. */
export function texts(parent: Json, key: string): readonly string[] {
  const value = parent[key]
  if (!Array.isArray(value)) return []
  return value.map(cleanText).filter((item) => item !== undefined)
}

/** A boolean element that is true. */
export function isTrue(parent: Json, key: string): boolean {
  return parent[key] === true
}

/** True when the element is there in any shape. */
export function has(parent: Json, key: string): boolean {
  return parent[key] !== undefined && parent[key] !== null
}

/** What XML cannot carry becomes U+FFFD here already, so that every serialisation of a graph says the same. XML 1.0 §2.2 */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const clean = value.toWellFormed().replaceAll(UNWRITABLE, '\uFFFD').trim()
  return clean === '' ? undefined : clean
}
