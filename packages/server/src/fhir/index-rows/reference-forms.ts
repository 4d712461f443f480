import type { ReferenceRow } from '../../store/index-rows.ts'
import type { JsonObject } from '../exact-json.ts'
import { resourceTypes } from '../resource-types.ts'
import { belowBase } from '../search-plan/own-address.ts'
import type { ContainedTypes } from './contained-types.ts'
import { textOf } from './leaf-rule.ts'

export type Target = Omit<ReferenceRow, 'param'>

const idShape = /^[A-Za-z0-9.-]{1,64}$/

/**
 * What a literal reference names: relative or below `base`, ours; `#id`, contained; any other address, elsewhere.
 * "Patient/1" on another server is nobody of ours, so an address elsewhere keeps its text and gives only its type.
 */
export function literalTarget(text: string, base: string | undefined, contained: ContainedTypes): Target {
  if (text.startsWith('#')) return { type: contained.of(text.slice(1)), id: '', url: text, version: '' }
  const local = localTarget(belowBase(text, base) ?? text)
  if (local !== null) return local
  const historyAt = text.lastIndexOf('/_history/')
  const url = historyAt < 0 ? text : text.slice(0, historyAt)
  const version = historyAt < 0 ? '' : text.slice(historyAt + '/_history/'.length)
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
  return { type, id, url: '', version: historyAt < 0 ? '' : text.slice(historyAt + '/_history/'.length) }
}

/** `url|version`; one that names a resource of ours by its address is that (R4 §3.1.1.4.13, canonical references). */
export function canonicalTarget(text: string, base: string | undefined): Target {
  const bar = text.indexOf('|')
  const url = bar < 0 ? text : text.slice(0, bar)
  const version = bar < 0 ? '' : text.slice(bar + 1)
  const local = localTarget(belowBase(url, base) ?? url)
  return { type: local?.type ?? '', id: local?.id ?? '', url, version }
}

/** A Reference element. The type of the address wins over `Reference.type`; an identifier or a display alone names nothing. */
export function referenceTarget(reference: JsonObject, base: string | undefined, contained: ContainedTypes): Target {
  const said = textOf(reference.type)
  const text = textOf(reference.reference)
  if (text === '') return { type: said, id: '', url: '', version: '' }
  const target = literalTarget(text, base, contained)
  return target.type === '' && said !== '' ? { ...target, type: said } : target
}
