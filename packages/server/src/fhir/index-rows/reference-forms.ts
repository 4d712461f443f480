import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { resourceTypes } from '../resource-types.ts'
import { textOf } from './leaf-rule.ts'
import type { ReferenceRow } from './rows.ts'

export type Target = Omit<ReferenceRow, 'param'>

const idShape = /^[A-Za-z0-9.-]{1,64}$/

/**
 * What a literal reference names: relative or below `base`, ours; `#id`, contained; any other address, elsewhere.
 * "Patient/1" on another server is nobody of ours, so an address elsewhere keeps its text and gives only its type.
 */
export function literalTarget(text: string, base: string | undefined, resource: JsonObject): Target {
  if (text.startsWith('#')) return { type: containedType(text.slice(1), resource), id: '', url: text, version: '' }
  const ours = base !== undefined && text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text
  const local = localTarget(ours)
  if (local !== null) return local
  const [, url = text, version = ''] = /^(.+)\/_history\/([^/]+)$/.exec(text) ?? []
  const [, type = ''] = /\/([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}$/.exec(url) ?? []
  return { type: resourceTypes.has(type) ? type : '', id: '', url, version }
}

/** `Type/id`, with or without `/_history/version`. */
function localTarget(text: string): Target | null {
  const slash = text.indexOf('/')
  if (slash <= 0) return null
  const type = text.slice(0, slash)
  if (!resourceTypes.has(type)) return null
  const historyAt = text.indexOf('/_history/', slash)
  const id = historyAt < 0 ? text.slice(slash + 1) : text.slice(slash + 1, historyAt)
  if (!idShape.test(id)) return null
  return { type, id, url: '', version: historyAt < 0 ? '' : text.slice(historyAt + 10) }
}

/** `url|version`; one that names a resource of ours by its address is that (R4 §3.1.1.4.13, canonical references). */
export function canonicalTarget(text: string, base: string | undefined): Target {
  const bar = text.indexOf('|')
  const url = bar < 0 ? text : text.slice(0, bar)
  const version = bar < 0 ? '' : text.slice(bar + 1)
  const ours = base !== undefined && url.startsWith(`${base}/`) ? url.slice(base.length + 1) : url
  const local = localTarget(ours)
  return { type: local?.type ?? '', id: local?.id ?? '', url, version }
}

/** A Reference element. The type of the address wins over `Reference.type`; an identifier or a display alone names nothing. */
export function referenceTarget(reference: JsonObject, base: string | undefined, resource: JsonObject): Target {
  const said = textOf(reference.type)
  const text = textOf(reference.reference)
  if (text === '') return { type: said, id: '', url: '', version: '' }
  const target = literalTarget(text, base, resource)
  return target.type === '' && said !== '' ? { ...target, type: said } : target
}

function containedType(id: string, resource: JsonObject): string {
  const { contained } = resource
  // `#` alone is the resource itself (R4 §2.3.0.5).
  if (id === '') return textOf(resource.resourceType)
  const found = isList(contained) ? contained.find((one: Json) => isObject(one) && one.id === id) : undefined
  return isObject(found) ? textOf(found.resourceType) : ''
}
