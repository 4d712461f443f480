import { isList, isObject, type Json, type JsonObject } from '../fhir/exact-json.ts'

/** A literal reference to a resource of ours (R4 references.html#literal). */
export interface LiteralReference {
  /** `Type/id`. */
  readonly key: string
  /** Where it stands, from the root of the resource: `result[1].reference`. */
  readonly path: string
}

/**
 * `Type/id` of a relative literal reference, also to one version, whatever that is called (so are they indexed); null for
 * contained, absolute and logical ones.
 */
export function literalKey(reference: string): string | null {
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/s.exec(reference)?.[1] ?? null
}

/**
 * Whether a text member is a reference: `Reference.reference`, and the url of an attachment whose bytes stand in a
 * resource of their own (R4 datatypes.html#Attachment).
 */
export function refers(member: string, text: string): boolean {
  return member === 'reference' || (member === 'url' && text.startsWith('Binary/'))
}

/** Those of a resource, of what it contains too. */
export function literalReferences(resource: JsonObject): readonly LiteralReference[] {
  const found: LiteralReference[] = []
  const walk = (value: Json, path: string): void => {
    if (isList(value)) for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`)
    if (!isObject(value)) return
    for (const [name, member] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`
      if (typeof member !== 'string') walk(member, at)
      else if (refers(name, member)) {
        const key = literalKey(member)
        if (key !== null) found.push({ key, path: at })
      }
    }
  }
  walk(resource, '')
  return found
}
