import { isList, isObject, type Json, type JsonObject } from '../fhir/exact-json.ts'

/**
 * Replaces what points into the Bundle (`urn:uuid:…`, a full URL) by `Type/id`, in every `reference` and `url`-like text,
 * and asks `check` about each literal reference that results (R4 §3.1.0.11.2).
 */
export function rewriteReferences(
  resource: JsonObject,
  targets: ReadonlyMap<string, string>,
  seen: (reference: string, path: string) => void,
): JsonObject {
  const walk = (value: Json, path: string): Json => {
    if (isList(value)) return value.map((item, index) => walk(item, `${path}[${index}]`))
    if (!isObject(value)) return value
    const members = Object.entries(value).map(([key, member]): [string, Json] => {
      const at = path === '' ? key : `${path}.${key}`
      if (typeof member !== 'string') return [key, walk(member, at)]
      // The bytes of an attachment may stand in a resource of their own (R4 Attachment.url).
      if (key === 'url' && member.startsWith('Binary/')) seen(member, at)
      // `value` is an Identifier's: a name of the thing, not a way to it.
      if (key !== 'reference' && (key === 'value' || !member.startsWith('urn:uuid:'))) return [key, member]
      const target = targets.get(member) ?? member
      if (key === 'reference') seen(target, at)
      return [key, target]
    })
    return Object.fromEntries(members)
  }
  return walk(resource, '') as JsonObject
}
