import { FhirError } from '../fhir-error.ts'
import { resourceTypes } from '../resource-types.ts'

/**
 * The search by which a conditional interaction or reference finds its resource (R4 http.html#ccreate, #cond-update). It runs with
 * the caller's permissions and strictly: a parameter that the search does not know is a refusal there.
 */
export interface Condition {
  readonly type: string
  /** Decoded, in order, none empty. */
  readonly parameters: readonly (readonly [string, string])[]
}

/** Parameters that shape an answer and choose nothing. */
const shaping = new Set(
  `_format _pretty _summary _elements _count _sort _total _include _revinclude _contained _containedType _maxresults
  _offset _cursor`.split(/\s+/),
)
const longest = 8_192

/**
 * @param query without or with the leading `?`, or with the address of its type before that, as HAPI's client sends it
 * @param place what the refusal names: a header, or where in the Bundle
 * @throws FhirError 400 when nothing is asked, so that no condition ever means "everything" (smart-on-fhir e.2)
 */
export function parseCondition(type: string, query: string, place: string): Condition {
  if (!resourceTypes.has(type)) throw new FhirError(400, 'value', `${place} is for no resource type of FHIR R4.`)
  if (query.length > longest) throw new FhirError(400, 'too-costly', `${place} is too long.`)
  if (!isEncoded(query)) throw new FhirError(400, 'value', `${place} is not encoded as a query is.`)
  const parameters = [...new URLSearchParams(queryOf(type, query))].filter(([, value]) => value !== '')
  const shapes = parameters.find(([name]) => shaping.has(name.split(':')[0] ?? ''))
  if (shapes !== undefined) {
    throw new FhirError(400, 'not-supported', `${place} holds ${shapes[0]}, which chooses nothing.`)
  }
  if (!parameters.some(([name, value]) => name !== '' && asks(value))) {
    throw new FhirError(400, 'value', `${place} asks for nothing: it would match everything.`)
  }
  return { type, parameters }
}

/** What stands before the first `?` is the type's own address, or part of the query. */
function queryOf(type: string, text: string): string {
  const at = text.indexOf('?')
  const before = text.slice(0, Math.max(at, 0))
  const address = !before.includes('=') && `/${before}`.endsWith(`/${type}`)
  return at === 0 || (at > 0 && address) ? text.slice(at + 1) : text
}

/** Blanks and separators alone compare with nothing. */
function asks(value: string): boolean {
  return /[^\s,|$]/.test(value)
}

function isEncoded(query: string): boolean {
  try {
    decodeURIComponent(query)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
