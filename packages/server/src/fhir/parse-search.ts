import type { RecordSearch } from '../record/record-service.ts'
import type { Criterion, StoreQuery } from '../store/record-store.ts'
import { isSharedType } from './compartment.ts'
import { FhirError } from './fhir-error.ts'
import { parseValue, unknownModifier } from './parse-search-value.ts'
import { parameterOf, searchParameters } from './search-parameters.ts'

export const defaultCount = 50
export const greatestCount = 1000
/** A page far behind the first costs as much as all before it. */
const greatestOffset = 100_000
/** What one search may ask: each criterion is a condition on every row, and a small request must not hold a server. */
const most = { criteria: 16, sort: 4, alternatives: 200 } as const

export interface ParsedSearch {
  readonly search: RecordSearch
  /** The parameters that were used, in order: the Bundle's `self` link tells the truth (R4 §3.1.1.6). */
  readonly used: readonly (readonly [string, string])[]
  readonly ignored: readonly string[]
}

/**
 * Reads the query of a search (R4 §3.1.1).
 * @param lenient `Prefer: handling=lenient`: an unknown parameter is left out and said; else it is an error (§3.1.1.2)
 * @param now epoch ms, for `ap` on dates
 * @throws FhirError 400 naming the parameter
 */
export function parseSearch(
  type: string,
  query: URLSearchParams,
  lenient: boolean,
  now: number = Date.now(),
): ParsedSearch {
  if (!Object.hasOwn(searchParameters, type)) throw new FhirError(404, 'not-supported', `${type} is not kept here.`)
  const draft: Draft = { criteria: [], sort: [], count: defaultCount, offset: 0, total: false, records: [] }
  const used: [string, string][] = []
  const ignored: string[] = []
  for (const [key, value] of distinct(query)) {
    if (key === '_format' || key === '_pretty') continue
    const [name = '', modifier] = key.split(':', 2)
    const given = { type, name, modifier, value, now }
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined
    if (control !== undefined && modifier !== undefined) throw unknownModifier(name, modifier)
    if ((control ?? readParameter)(draft, given)) used.push([key, value])
    else if (lenient) ignored.push(key)
    else throw new FhirError(400, 'not-supported', `The parameter "${key}" is not known for ${type}.`)
  }
  refuseTooMuch(draft)
  const { records, ...parsed } = draft
  // `_count=0` asks for the number only (R4 §3.1.1.5.4).
  if (parsed.count === 0) parsed.total = true
  const [record_id] = records
  return { search: { type, ...parsed, ...(record_id !== undefined && { record_id }) }, used, ignored }
}

interface Draft {
  criteria: Criterion[]
  sort: StoreQuery['sort'][number][]
  count: number
  offset: number
  total: boolean
  /** Records that the query itself names. */
  records: string[]
}

interface Given {
  readonly type: string
  readonly name: string
  readonly modifier: string | undefined
  readonly value: string
  readonly now: number
}

/** Parameters that shape the answer. Each says whether it understood. */
const controls: Readonly<Record<string, (draft: Draft, given: Given) => boolean>> = {
  _id: (draft, { type, value }) => {
    const ids = value.split(',')
    draft.criteria.push({ kind: 'id', any: ids })
    if (type === 'Patient' && ids.length === 1) draft.records.push(value)
    return true
  },
  _lastUpdated: (draft, { name, value, now }) => {
    draft.criteria.push(parseValue('date', name, undefined, value, now))
    return true
  },
  _count: (draft, given) => {
    draft.count = Math.min(wholeNumber(given), greatestCount)
    return true
  },
  _offset: (draft, given) => {
    draft.offset = wholeNumber(given)
    if (draft.offset > greatestOffset)
      throw new FhirError(400, 'too-costly', `"_offset" may be at most ${greatestOffset}.`)
    return true
  },
  _total: (draft, { value }) => {
    if (!['accurate', 'none', 'estimate'].includes(value))
      throw new FhirError(400, 'value', '"_total" must be none, estimate or accurate.')
    draft.total = value !== 'none'
    return true
  },
  _summary: (draft, { value }) => {
    if (value !== 'count' && value !== 'false') return false
    if (value === 'count') draft.count = 0
    return true
  },
  _sort: (draft, { type, value }) => {
    draft.sort.push(...value.split(',').map((key) => sortKey(type, key)))
    return true
  },
}

function wholeNumber({ name, value }: Given): number {
  if (!/^\d{1,9}$/.test(value)) throw new FhirError(400, 'value', `"${name}" must be a whole number.`)
  return Number(value)
}

function sortKey(type: string, key: string): StoreQuery['sort'][number] {
  const descending = key.startsWith('-')
  const param = descending ? key.slice(1) : key
  if (param === '_id') return { of: 'id', param, descending }
  if (param === '_lastUpdated') return { of: 'updated', param, descending }
  const known = parameterOf(type, param)
  if (known === undefined)
    throw new FhirError(400, 'not-supported', `"_sort": ${type} cannot be sorted by "${param.slice(0, 64)}".`)
  return { of: known.kind, param, descending }
}

function readParameter(draft: Draft, given: Given): boolean {
  const parameter = parameterOf(given.type, given.name)
  if (parameter === undefined) return false
  if (given.modifier === 'missing') {
    if (given.value !== 'true' && given.value !== 'false')
      throw new FhirError(400, 'value', `"${given.name}:missing" must be true or false.`)
    draft.criteria.push({ kind: 'missing', of: parameter.kind, param: given.name, missing: given.value === 'true' })
    return true
  }
  const criterion = parseValue(parameter.kind, given.name, given.modifier, given.value, given.now)
  draft.criteria.push(criterion)
  const [target, ...others] = criterion.kind === 'reference' ? distinctTargets(criterion.any) : []
  // The one patient of a search is the record whose rows alone are touched.
  if (
    ['patient', 'subject'].includes(given.name) &&
    others.length === 0 &&
    target !== undefined &&
    !isSharedType(given.type)
  ) {
    if (target.type === undefined || target.type === 'Patient') draft.records.push(target.id)
  }
  return true
}

/** The same question twice is one question. */
function distinct(query: URLSearchParams): readonly (readonly [string, string])[] {
  return [...new Map([...query].map((pair) => [JSON.stringify(pair), pair] as const)).values()]
}

function refuseTooMuch({ criteria, sort }: Draft): void {
  const refuse = (what: string): FhirError => new FhirError(400, 'too-costly', `A search may have ${what}.`)
  if (criteria.length > most.criteria) throw refuse(`at most ${most.criteria} criteria`)
  if (sort.length > most.sort) throw refuse(`at most ${most.sort} sort keys`)
  const alternatives = criteria.reduce((sum, criterion) => sum + ('any' in criterion ? criterion.any.length : 1), 0)
  if (alternatives > most.alternatives) throw refuse(`at most ${most.alternatives} alternatives`)
}

function distinctTargets<Target extends { readonly id: string }>(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [target.id, target])).values()]
}
