import { dateRange } from '../dates.ts'
import { FhirError } from '../fhir-error.ts'
import { type Condition, parseCondition } from './condition.ts'
import { type EntityTags, parseEntityTags } from './entity-tags.ts'
import { parseHttpDate } from './http-date.ts'

/** On what condition an interaction is wanted, from headers or from an entry's request (smart-on-fhir e.2, e.3). */
export interface Preconditions {
  readonly ifMatch: EntityTags | null
  readonly ifNoneMatch: EntityTags | null
  /** Epoch ms. */
  readonly ifModifiedSince: number | null
  readonly ifNoneExist: Condition | null
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * @param headers names in lower case
 * @param type the resource type of the address, for `If-None-Exist`
 * @throws FhirError 400 naming the header
 */
export function preconditionsOfHeaders(headers: Headers, type: string): Preconditions {
  const since = one(headers, 'If-Modified-Since')
  const exist = one(headers, 'If-None-Exist')
  return {
    ifMatch: parseEntityTags('If-Match', one(headers, 'If-Match')),
    ifNoneMatch: parseEntityTags('If-None-Match', one(headers, 'If-None-Match')),
    ifModifiedSince: since === undefined ? null : parseHttpDate(since),
    ifNoneExist: exist === undefined ? null : parseCondition(type, exist, 'If-None-Exist'),
  }
}

/**
 * @param request Bundle.entry.request, its members still unknown
 * @param place as `Bundle.entry[2].request`
 * @throws FhirError 400 naming the member
 */
export function preconditionsOfEntry(
  request: Readonly<Record<string, unknown>>,
  type: string,
  place: string,
): Preconditions {
  const since = text(request, 'ifModifiedSince', place)
  const exist = text(request, 'ifNoneExist', place)
  return {
    ifMatch: parseEntityTags(`${place}.ifMatch`, text(request, 'ifMatch', place)),
    ifNoneMatch: parseEntityTags(`${place}.ifNoneMatch`, text(request, 'ifNoneMatch', place)),
    ifModifiedSince: since === undefined ? null : instant(since, `${place}.ifModifiedSince`),
    ifNoneExist: exist === undefined ? null : parseCondition(type, exist, `${place}.ifNoneExist`),
  }
}

/** Whether a read may answer 304 (R4 http.html#cread): If-None-Match decides alone when it is there (RFC 9110 §13.1.3). */
export function isNotModified(
  { ifNoneMatch, ifModifiedSince }: Pick<Preconditions, 'ifNoneMatch' | 'ifModifiedSince'>,
  current: { readonly version: string; readonly updated: number },
): boolean {
  if (ifNoneMatch !== null) return ifNoneMatch.kind === 'any' || ifNoneMatch.versions.includes(current.version)
  // Last-Modified was sent in whole seconds.
  return ifModifiedSince !== null && Math.floor(current.updated / 1000) * 1000 <= ifModifiedSince
}

/** Lists may come in several headers of one name; the others may not. */
function one(headers: Headers, name: string): string | undefined {
  const value = headers[name.toLowerCase()]
  if (value === undefined || typeof value === 'string') return value
  if (name === 'If-Match' || name === 'If-None-Match') return value.join(',')
  if (value.length > 1) throw new FhirError(400, 'invalid', `${name} is there more than once.`)
  return value[0]
}

function text(request: Readonly<Record<string, unknown>>, name: string, place: string): string | undefined {
  const value = Object.hasOwn(request, name) ? request[name] : undefined
  if (value === undefined || typeof value === 'string') return value
  throw new FhirError(400, 'invalid', `${place}.${name} is not a text.`)
}

/** An entry says an instant where the header says an HTTP date. */
function instant(value: string, place: string): number {
  const range = /T\d{2}:\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? dateRange(value) : null
  if (range === null) throw new FhirError(400, 'value', `${place} is not an instant.`)
  return range.low
}
