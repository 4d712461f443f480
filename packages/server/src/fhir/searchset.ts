import type { StoredResource, StorePage } from '../store/record-store.ts'
import { parseExact } from './exact-json.ts'
import { ignoredOutcome } from './outcome.ts'
import type { Shaping } from './write/parse-shaping.ts'
import { prettyText, shapeResource } from './write/subsetted.ts'

export interface Searchset {
  readonly page: StorePage
  readonly included: readonly StoredResource[]
  readonly links: readonly { readonly relation: 'self' | 'first' | 'next'; readonly url: string }[]
  /** Names of parameters that were left out (R4 §3.1.1.3). */
  readonly ignored: readonly string[]
  readonly shaping: Shaping
}

/** The Bundle of a search (R4 §3.1.1.6), joined from stored text: nothing is parsed unless it is to be cut (design §5). */
export function writeSearchset({ page, included, links, ignored, shaping }: Searchset, base: string): string {
  const plain = { ...shaping, pretty: false }
  // What was included is not cut by `_elements` (reference e.5).
  const beside = { ...plain, elements: null }
  const entries = [
    ...page.resources.map((one) => entry(one, shapeResource(one.text, plain), 'match', base)),
    ...included.map((one) => entry(one, shapeResource(one.text, beside), 'include', base)),
    ...(ignored.length > 0 ? [ignoredEntry(ignored)] : []),
  ]
  const total = page.total === undefined ? '' : `"total":${page.total},`
  const list = entries.length > 0 ? `,"entry":[${entries.join(',')}]` : ''
  const bundle = `{"resourceType":"Bundle","type":"searchset",${total}"link":${JSON.stringify(links)}${list}}`
  return shaping.pretty ? prettyText(parseExact(bundle)) : bundle
}

function entry({ type, id }: StoredResource, text: string, mode: 'match' | 'include', base: string): string {
  return `{"fullUrl":"${base}/${type}/${id}","resource":${text},"search":{"mode":"${mode}"}}`
}

/** What was left out is said. */
function ignoredEntry(names: readonly string[]): string {
  return JSON.stringify({ resource: ignoredOutcome(names), search: { mode: 'outcome' } })
}
