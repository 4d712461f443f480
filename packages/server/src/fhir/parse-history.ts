import type { HistoryQuery } from '../store/record-store.ts'
import { dateRange } from './dates.ts'
import { givenParameters, refuseUnknown } from './search-plan/given-parameters.ts'
import { badValue, notSupported } from './search-plan/refusals.ts'
import { defaultCount, greatestCount } from './search-plan/result-controls.ts'

export interface ParsedHistory {
  readonly asked: Omit<HistoryQuery, 'of' | 'after'>
  /** The parameters that were used, for the Bundle's links; without the place of the page. */
  readonly used: readonly (readonly [string, string])[]
  /** Names of unknown parameters, each once, for an outcome that says so. */
  readonly ignored: readonly string[]
  /** State of a paging link, not looked into here. */
  readonly cursor?: string
}

type Draft = { -readonly [Key in keyof ParsedHistory['asked']]: ParsedHistory['asked'][Key] } & { cursor?: string }

/** Parameters of the answer's form, which others read. */
const presentation = new Set(['_format', '_pretty'])
/** Others read them too, but they stay in the links. */
const cuts = new Set(['_summary', '_elements'])

/**
 * Reads the query of a history: `_count`, `_since`, `_at`, and the cursor of our own links
 * (https://hl7.org/fhir/R4/http.html#history). What is not known is left out and said, as of a search.
 * @param strict `Prefer: handling=strict`: what is not known is an error
 * @throws FhirError 400 naming the parameter
 */
export function parseHistory(query: URLSearchParams, strict: boolean): ParsedHistory {
  const draft: Draft = { count: defaultCount }
  const used: [string, string][] = []
  const ignored = new Set<string>()
  const seen = new Set<string>()
  for (const [name, value] of givenParameters(query, presentation)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (read === undefined && !cuts.has(name)) {
      ignored.add(name)
      continue
    }
    if (seen.has(name) && !cuts.has(name)) throw badValue(name, 'is given twice')
    seen.add(name)
    // A plus that was not encoded reads as a blank.
    read?.(draft, value.replaceAll(' ', '+'))
    if (name !== '_cursor') used.push([name, value])
  }
  refuseUnknown(strict, ignored)
  const { cursor, ...asked } = draft
  return { asked, used, ignored: [...ignored], ...(cursor !== undefined && { cursor }) }
}

const readers: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  _count: (draft, value) => {
    if (!/^\d{1,9}$/.test(value)) throw badValue('_count', 'must be a whole number')
    draft.count = Math.min(Number(value), greatestCount)
  },
  _since: (draft, value) => {
    const range = /T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) ? dateRange(value) : null
    if (range === null) throw badValue('_since', 'must be an instant, with its time zone')
    draft.since = instant(range.low)
  },
  _at: (draft, value) => {
    const range = dateRange(value)
    if (range === null) throw badValue('_at', 'must be a date or a time')
    draft.at = { low: instant(range.low), high: instant(range.high) }
  },
  // R4 defines it: to ignore it would answer another question.
  _list: () => {
    throw notSupported('_list', 'is not supported for histories')
  },
  _cursor: (draft, value) => {
    draft.cursor = value
  },
}

/** 1 January of the year 0. */
const first = -62_167_219_200_000
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** As stored, so that texts compare as times do; a time zone must not lead beyond years of four digits. */
function instant(ms: number): string {
  return new Date(Math.min(Math.max(ms, first), last)).toISOString()
}
