import { isList, isObject, type Json, type JsonObject, numberOf } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'

/** Name and value as a query writes them: parts that hold a bar or a comma are escaped. */
export type GivenParameters = readonly (readonly [name: string, value: string])[]

const mostParameters = 100
/** Data types of one value, by the name that `Parameters.parameter.value[x]` has for them. */
const plain =
  /^value(?:Base64Binary|Boolean|Canonical|Code|Date|DateTime|Decimal|Id|Instant|Integer|Oid|PositiveInt|String|Time|UnsignedInt|Uri|Url|Uuid)$/

/**
 * The input of an operation: the query of its address, and of a POST the resource Parameters in its body, added together
 * (R4 operations.html#request).
 * @param body null: there is none
 * @throws FhirError 400
 */
export function operationParameters(query: Iterable<readonly [string, string]>, body: Json | null): GivenParameters {
  const given = [...query, ...(body === null ? [] : inBody(body))].filter(([, value]) => value.trim() !== '')
  if (given.length > mostParameters) {
    throw new FhirError(400, 'too-costly', `An operation has at most ${mostParameters} parameters here.`)
  }
  return given
}

function inBody(body: Json): GivenParameters {
  if (!isObject(body) || body.resourceType !== 'Parameters') {
    throw new FhirError(400, 'invalid', 'The body of an operation is a Parameters resource.')
  }
  const list = body.parameter ?? []
  if (!isList(list)) throw new FhirError(400, 'invalid', 'Parameters.parameter is not a list.')
  return list.map((parameter, at) => {
    const place = `Parameters.parameter[${at}]`
    if (!isObject(parameter) || typeof parameter.name !== 'string') {
      throw new FhirError(400, 'invalid', `${place} has no name.`)
    }
    return [parameter.name, valueIn(parameter, place)]
  })
}

function valueIn(parameter: JsonObject, place: string): string {
  const [name, another] = Object.keys(parameter).filter((key) => key.startsWith('value'))
  if (name === undefined || another !== undefined) throw new FhirError(400, 'invalid', `${place} has not one value.`)
  const value = parameter[name]
  const text = plain.test(name) ? plainText(value) : complexText(name, value)
  if (text === null) throw new FhirError(400, 'not-supported', `${place}.${name} is no value that is understood here.`)
  return text
}

function plainText(value: Json | undefined): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  return numberOf(value) === undefined ? null : JSON.stringify(value)
}

function complexText(name: string, value: Json | undefined): string | null {
  if (!isObject(value)) return null
  if (name === 'valueReference') return typeof value.reference === 'string' ? value.reference : null
  if (name === 'valueCoding') return codingText(value)
  if (name === 'valueIdentifier') return tokenText(value.system, value.value)
  if (name !== 'valueCodeableConcept' || !isList(value.coding) || value.coding.length === 0) return null
  const codes = value.coding.map((coding) => (isObject(coding) ? codingText(coding) : null))
  // Any of the codings says what is meant.
  return codes.includes(null) ? null : codes.join(',')
}

function codingText({ system, code }: JsonObject): string | null {
  return tokenText(system, code)
}

function tokenText(system: Json | undefined, code: Json | undefined): string | null {
  if (typeof code !== 'string' || !(system === undefined || typeof system === 'string')) return null
  return system === undefined ? escaped(code) : `${escaped(system)}|${escaped(code)}`
}

/** R4 §3.1.1.4.19 */
function escaped(text: string): string {
  return text.replace(/[\\|,$]/g, '\\$&')
}

/** Parameters of the answer's form, which every operation takes. */
const presentation = new Set(['_format', '_pretty', '_summary', '_elements'])

/** Those that an operation knows, each with all its values. @throws FhirError 400 for another one */
export function knownParameters(given: GivenParameters, names: readonly string[]): ReadonlyMap<string, string[]> {
  const known = new Map<string, string[]>()
  for (const [name, value] of given) {
    if (presentation.has(name)) continue
    if (!names.includes(name)) {
      throw new FhirError(400, 'not-supported', `This operation has no parameter "${name.slice(0, 64)}".`)
    }
    const values = known.get(name)
    if (values === undefined) known.set(name, [value])
    else if (!values.includes(value)) values.push(value)
  }
  return known
}

/** @throws FhirError 400 when it has several values */
export function single(known: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  const [value, another] = known.get(name) ?? []
  if (another !== undefined) throw new FhirError(400, 'value', `"${name}" is given twice.`)
  return value
}

export function queryOf(given: GivenParameters): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of given) query.append(name, value)
  return query
}
