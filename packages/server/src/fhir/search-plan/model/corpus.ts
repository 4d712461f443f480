import type { ExtractedRows } from '../../../store/index-rows.ts'
import { isObject, type JsonObject } from '../../exact-json.ts'
import { extractRows } from '../../index-rows/extract-rows.ts'
import type { ExtractOptions } from '../../index-rows/row-sink.ts'

/** A resource and everything by which it is found. */
export interface Entry {
  readonly type: string
  readonly id: string
  /** Epoch ms of `meta.lastUpdated`; NaN without one. */
  readonly updated: number
  readonly resource: JsonObject
  readonly rows: ExtractedRows
}

/** What the caller may see, and no more: chains, `_has` and includes reach nothing else (e.5). */
export interface Corpus {
  readonly entries: readonly Entry[]
  readonly find: (type: string, id: string) => Entry | undefined
}

/** @throws TypeError for a resource without type or id */
export function corpusOf(resources: readonly JsonObject[], options: ExtractOptions = {}): Corpus {
  const entries = resources.map((resource) => entryOf(resource, options))
  const byKey = new Map(entries.map((entry) => [`${entry.type}/${entry.id}`, entry]))
  return { entries, find: (type, id) => byKey.get(`${type}/${id}`) }
}

function entryOf(resource: JsonObject, options: ExtractOptions): Entry {
  const { resourceType: type, id, meta } = resource
  if (typeof type !== 'string' || typeof id !== 'string') throw new TypeError('a resource needs a type and an id')
  const updated = isObject(meta) && typeof meta.lastUpdated === 'string' ? Date.parse(meta.lastUpdated) : Number.NaN
  return { type, id, updated, resource, rows: extractRows(resource, options) }
}
