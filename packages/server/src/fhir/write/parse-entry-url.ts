import { FhirError } from '../fhir-error.ts'
import { resourceTypes } from '../resource-types.ts'
import { parseCondition } from './condition.ts'
import type { Interaction } from './interaction.ts'
import { relativeToBase } from './own-address.ts'

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

const idShape = /^(?!\.{1,2}$)[A-Za-z0-9.-]{1,64}$/

/**
 * What `request.method` and `request.url` of an entry ask for (smart-on-fhir e.2, e.3). The address is relative to the
 * base, or begins with it.
 * @param place as `Bundle.entry[2].request.url`
 * @throws FhirError 400, 404 for an unknown type, 405 for a method that is nothing at this address
 */
export function parseEntryUrl(method: Method, url: string, base: string, place: string): Interaction {
  const relative = relativeToBase(url, base)
  if (relative === null) throw new FhirError(400, 'value', `${place} is an address of another server.`)
  if (/[#\s\\]/.test(relative)) throw new FhirError(400, 'value', `${place} is no address.`)
  const at = relative.indexOf('?')
  const path = (at < 0 ? relative : relative.slice(0, at)).replace(/^\//, '').replace(/\/$/, '')
  const query = at < 0 ? null : relative.slice(at + 1)
  const segments = path === '' ? [] : path.split('/')
  const address: Address = { segments, query, place }
  refuseUnknownType(segments, place)
  const found = method === 'GET' || method === 'HEAD' ? read(address) : write(method, address)
  return found ?? refuse(method, place)
}

interface Address {
  readonly segments: readonly string[]
  /** null: there was no question mark. */
  readonly query: string | null
  readonly place: string
}

function refuse(method: string, place: string): never {
  throw new FhirError(405, 'not-supported', `${place} is nothing that ${method} is for.`)
}

function refuseUnknownType(segments: readonly string[], place: string): void {
  const [type] = segments
  if (type !== undefined && /^[A-Z]/.test(type) && !resourceTypes.has(type)) {
    throw new FhirError(404, 'not-supported', `${place} names no resource type of FHIR R4.`)
  }
}

function write(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', { segments, query, place }: Address): Interaction | null {
  const [type, id, ...rest] = segments
  if (method === 'POST') {
    if (segments.at(-1)?.startsWith('$') === true) return operation(segments, query ?? '')
    return type !== undefined && resourceTypes.has(type) && id === undefined && query === null
      ? { kind: 'create', type }
      : null
  }
  const verb = ({ PUT: 'update', PATCH: 'patch', DELETE: 'delete' } as const)[method]
  if (type === undefined || !resourceTypes.has(type) || rest.length > 0) return null
  if (id !== undefined) return query === null ? { kind: verb, type, id: checkedId(id, place) } : null
  if (query === null) return null
  return { kind: `conditional-${verb}`, condition: parseCondition(type, query, place) }
}

function read({ segments, query, place }: Address): Interaction | null {
  const [first, second, third, fourth, ...rest] = segments
  const text = query ?? ''
  if (segments.at(-1)?.startsWith('$') === true) return operation(segments, text)
  if (rest.length > 0) return null
  if (first === undefined) return { kind: 'search', type: null, query: text }
  if (second === undefined) {
    if (first === 'metadata') return { kind: 'capabilities' }
    if (first === '_history') return { kind: 'history', type: null, id: null, query: text }
    return resourceTypes.has(first) ? { kind: 'search', type: first, query: text } : null
  }
  if (!resourceTypes.has(first)) return null
  if (third === undefined) {
    if (second === '_history') return { kind: 'history', type: first, id: null, query: text }
    return { kind: 'read', type: first, id: checkedId(second, place), query: text }
  }
  const id = checkedId(second, place)
  if (third === '_history') {
    if (fourth === undefined) return { kind: 'history', type: first, id, query: text }
    return { kind: 'vread', type: first, id, version: checkedId(fourth, place), query: text }
  }
  if (fourth !== undefined || !(third === '*' || resourceTypes.has(third))) return null
  return {
    kind: 'compartment-search',
    compartment: { type: first, id },
    type: third === '*' ? null : third,
    query: text,
  }
}

function operation(segments: readonly string[], query: string): Interaction | null {
  const before = segments.slice(0, -1)
  const name = segments.at(-1)?.slice(1) ?? ''
  const [type = null, id = null] = before
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(name) || before.length > 2) return null
  if ((type !== null && !resourceTypes.has(type)) || (id !== null && !idShape.test(id))) return null
  return { kind: 'operation', name, type, id, query }
}

function checkedId(id: string, place: string): string {
  if (!idShape.test(id)) throw new FhirError(400, 'value', `${place} holds what is not a FHIR id.`)
  return id
}
