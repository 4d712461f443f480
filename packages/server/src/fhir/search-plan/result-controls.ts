import { elementsOf, type Shaping, summaryOf } from '../write/parse-shaping.ts'
import { parseInclude } from './include.ts'
import { limits, tooCostly } from './limits.ts'
import type { IncludePlan, SearchPlan, SortPlan } from './plan.ts'
import { badValue, notSupported, unknownModifier } from './refusals.ts'
import { parseSort } from './sort.ts'

export const defaultCount = 50
export const greatestCount = 1000

/** What parameters of the result fill in, one after the other (R4 §3.1.1.5). */
export interface ControlDraft {
  readonly types: readonly string[]
  readonly includes: IncludePlan[]
  sort: readonly SortPlan[]
  count: number
  count_only: boolean
  total: SearchPlan['total']
  summary: SearchPlan['summary']
  elements: Shaping['elements']
  cursor: string | undefined
}

export interface GivenControl {
  readonly name: string
  readonly modifier: string | undefined
  readonly value: string
}

/** Reads one into the draft and returns the value that is in effect. */
export type Control = (draft: ControlDraft, given: GivenControl) => string

export const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['_count', plain(count)],
  ['_total', plain(total)],
  ['_summary', plain(summary)],
  ['_elements', plain(elements)],
  ['_sort', plain(sort)],
  ['_cursor', plain(cursor)],
  ['_contained', plain(contained)],
  ['_containedType', plain(({ name }) => refuse(name, 'means nothing, as contained resources are not searched'))],
  // To ignore these would answer another question.
  ['_filter', plain(({ name }) => refuse(name, 'is not supported'))],
  ['_query', plain(({ name }) => refuse(name, 'knows no named query'))],
  ['_include', include],
  ['_revinclude', include],
])

/** Those that may come more than once (R4 §3.1.1.5.4, and the summary table of §3.1.1.9 for `_sort`). */
export const repeatable: ReadonlySet<string> = new Set(['_include', '_revinclude', '_sort'])

function plain(read: (given: GivenControl, draft: ControlDraft) => string | undefined): Control {
  return (draft, given) => {
    if (given.modifier !== undefined) throw unknownModifier(given.name, given.modifier)
    return read(given, draft) ?? given.value
  }
}

function refuse(name: string, why: string): never {
  throw notSupported(name, why)
}

/** `_count=0` asks for the number only (R4 §3.1.1.5.3). */
function count({ name, value }: GivenControl, draft: ControlDraft): string {
  if (!/^\d{1,9}$/.test(value)) throw badValue(name, 'must be a whole number')
  const wanted = Math.min(Number(value), greatestCount)
  if (wanted === 0) draft.count_only = true
  else draft.count = wanted
  return String(wanted)
}

function total({ name, value }: GivenControl, draft: ControlDraft): undefined {
  if (value !== 'none' && value !== 'estimate' && value !== 'accurate')
    throw badValue(name, 'must be none, estimate or accurate')
  draft.total = value
}

function summary({ value }: GivenControl, draft: ControlDraft): undefined {
  const cut = summaryOf(value)
  if (cut === 'count') draft.count_only = true
  else draft.summary = cut
}

function elements({ value }: GivenControl, draft: ControlDraft): undefined {
  draft.elements = elementsOf(value)
}

function sort({ value }: GivenControl, draft: ControlDraft): undefined {
  draft.sort = parseSort(draft.types, value, draft.sort)
}

/** Opaque here; whoever made it checks it. */
function cursor({ name, value }: GivenControl, draft: ControlDraft): undefined {
  if (!/^[\w.~-]{1,12000}$/.test(value)) throw badValue(name, 'is not from a link of ours')
  draft.cursor = value
}

function contained({ name, value }: GivenControl): undefined {
  if (value !== 'false') throw notSupported(name, 'must be false: contained resources are not searched')
}

function include(draft: ControlDraft, { name, modifier, value }: GivenControl): string {
  if (draft.includes.length >= limits.includes) throw tooCostly(`at most ${limits.includes} includes`)
  const kind = name === '_include' ? '_include' : '_revinclude'
  draft.includes.push(parseInclude({ name: kind, modifier, value, types: draft.types }))
  return value
}
