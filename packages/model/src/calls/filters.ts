/** The filters of a call: code filters, six date bounds, a page. smart-classic b.2, b.3 */

import { type Span, spanOf } from '../dates/partial-date.ts'
import { describeClass } from '../ontology/classes.ts'
import type { CallDescription, DateFilterName, FilterDescription } from '../ontology/describe.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import { literalOf, type Node, nodeOf } from '../rdf/graph.ts'
import { FilterError } from './filter-error.ts'

export interface Filters {
  /** All of them must hold. */
  readonly tests: readonly ((statement: Node) => boolean)[]
  readonly limit?: number
  readonly offset: number
  /** What was asked, as it came, for the address of the next page. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

export const noFilters: Filters = { tests: [], offset: 0, query: [] }

/**
 * `query` are decoded name-value pairs, as URLSearchParams gives them. Unknown parameters are ignored.
 * Throws FilterError for a date that is no date and for a limit or offset that is no whole number.
 */
export function parseFilters(call: CallDescription, query: Iterable<readonly [string, string]>): Filters {
  const pairs = [...query]
  const tests: ((statement: Node) => boolean)[] = []
  const pages = new Map<'limit' | 'offset', number>()
  for (const [name, value] of pairs) {
    const filter = call.filters.find((candidate) => candidate.name === name)
    if (filter === undefined) continue
    if (filter.kind === 'page') pages.set(filter.name, pageNumber(filter.name, value, pages.has(filter.name)))
    else tests.push(filter.kind === 'code' ? codeTest(filter, value) : dateTest(filter, value))
  }
  const limit = pages.get('limit')
  return { tests, offset: pages.get('offset') ?? 0, query: pairs, ...(limit === undefined ? {} : { limit }) }
}

export function passes(statement: Node, filters: Filters): boolean {
  return filters.tests.every((test) => test(statement))
}

/** One of the identifiers between the pipes is the statement's code. The value is compared, never interpreted. C-26 */
function codeTest(filter: Extract<FilterDescription, { kind: 'code' }>, value: string): (statement: Node) => boolean {
  const wanted = new Set(value.split('|'))
  return (statement) => {
    const holder = filter.through === undefined ? statement : nodeOf(statement, filter.through)
    const coded = holder && nodeOf(holder, filter.property)
    const code = coded && nodeOf(coded, 'sp:code')
    const identifier = code?.types.includes(filter.code_set) ? literalOf(code, 'dcterms:identifier') : undefined
    return identifier !== undefined && wanted.has(identifier)
  }
}

/**
 * A partial bound stands for its first or last instant; a partial datum for its last instant against a "from" bound and for
 * its first against a "to" bound, so that imprecise data are kept rather than lost. smart-classic b.2
 */
const BOUNDS: Readonly<Record<DateFilterName, (datum: Span, bound: Span) => boolean>> = {
  date_from: (datum, bound) => datum.last >= bound.first,
  date_from_including: (datum, bound) => datum.last >= bound.first,
  date_from_excluding: (datum, bound) => datum.last > bound.last,
  date_to: (datum, bound) => datum.first <= bound.last,
  date_to_including: (datum, bound) => datum.first <= bound.last,
  date_to_excluding: (datum, bound) => datum.first < bound.first,
}

function dateTest(filter: Extract<FilterDescription, { kind: 'date' }>, value: string): (statement: Node) => boolean {
  const bound = spanOf(value)
  if (bound === undefined) {
    throw new FilterError(filter.name, `${filter.name} must be a date such as 2010, 2010-05 or 2010-05-12.`)
  }
  const holds = BOUNDS[filter.name]
  return (statement) => {
    const datum = dateOf(statement, filter.property)
    return datum !== undefined && holds(datum, bound)
  }
}

export function dateOf(statement: Node, property: PrefixedName): Span | undefined {
  const own = statement.types[0] === undefined ? undefined : describeClass(statement.types[0])?.date
  const date = literalOf(statement, property) ?? (own && literalOf(statement, own))
  return date === undefined ? undefined : spanOf(date)
}

const LEAST = { limit: 1, offset: 0 } as const

function pageNumber(name: 'limit' | 'offset', value: string, again: boolean): number {
  if (again) throw new FilterError(name, `${name} may be given once.`)
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1
  if (number >= LEAST[name]) return number
  throw new FilterError(name, `${name} must be a whole number from ${LEAST[name]} to 999999999.`)
}
