import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { mapNarrativeLinks } from './narrative-links.ts'
import { type AddressKind, addressKind } from './uri-elements.ts'

/** An address in a resource, and where it stands (`Bundle.entry[2].resource.subject.reference`). */
export interface Address {
  /** `link`: of the narrative. */
  readonly kind: AddressKind | 'link'
  readonly text: string
  readonly place: string
}

/** Where a value stands: what decides whether a string there is an address. */
export interface Standing {
  /** Type of the resource around it. */
  readonly type: string
  /** Name of the element that holds it; null for the resource itself. */
  readonly name: string | null
  /** Name of the element around that one. */
  readonly parent: string | null
  readonly place: string
}

/**
 * Replaces every address of a resource by what `visit` answers. What has none is shared with the given one, not copied.
 * A Bundle inside keeps its entries as they are: its addresses are its own.
 */
export function mapAddresses(resource: JsonObject, place: string, visit: (address: Address) => string): JsonObject {
  const mapped = mapValue(resource, { type: '', name: null, parent: null, place }, visit)
  return isObject(mapped) ? mapped : resource
}

export function mapValue(value: Json, standing: Standing, visit: (address: Address) => string): Json {
  if (typeof value === 'string') return mapText(value, standing, visit)
  if (isList(value)) return mapList(value, standing, visit)
  return isObject(value) ? mapObject(value, standing, visit) : value
}

function mapList(list: readonly Json[], standing: Standing, visit: (address: Address) => string): readonly Json[] {
  let changed: Json[] | null = null
  for (const [index, item] of list.entries()) {
    const mapped = mapValue(item, { ...standing, place: `${standing.place}[${index}]` }, visit)
    if (mapped === item) continue
    changed ??= [...list]
    changed[index] = mapped
  }
  return changed ?? list
}

function mapObject(object: JsonObject, standing: Standing, visit: (address: Address) => string): JsonObject {
  const own = Object.hasOwn(object, 'resourceType') ? object.resourceType : undefined
  const type = typeof own === 'string' ? own : standing.type
  const parent = typeof own === 'string' ? null : standing.name
  let changed: Record<string, Json> | null = null
  for (const name of Object.keys(object)) {
    if (own === 'Bundle' && name === 'entry') continue
    const member = object[name] ?? null
    if (typeof member !== 'string' && typeof member !== 'object') continue
    const mapped = mapValue(member, { type, name, parent, place: `${standing.place}.${name}` }, visit)
    if (mapped === member) continue
    changed ??= { ...object }
    changed[name] = mapped
  }
  return changed ?? object
}

function mapText(text: string, { type, name, parent, place }: Standing, visit: (address: Address) => string): string {
  if (name === null) return text
  if (name === 'div' && parent === 'text') {
    return mapNarrativeLinks(text, (address) => visit({ kind: 'link', text: address, place }))
  }
  const kind = addressKind(type, parent, name)
  return kind === null ? text : visit({ kind, text, place })
}
