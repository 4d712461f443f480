import { FhirError } from '../fhir-error.ts'
import { resourceTypes } from '../resource-types.ts'
import type { PlanCriterion } from '../search-plan/plan.ts'
import { parseShaping, type Shaping } from '../write/parse-shaping.ts'
import { type CareRange, careRange, dateOf } from './care-dates.ts'
import { type GivenParameters, knownParameters, queryOf, single } from './operation-parameters.ts'

/** What is wanted of `$everything` (R4 OperationDefinition Patient-everything, Encounter-everything). */
export interface EverythingRequest {
  readonly care: CareRange | null
  /** Epoch ms: what was written then or later. */
  readonly since: number | null
  /** Empty: all. */
  readonly types: ReadonlySet<string>
  /** Matches on a page; null: nobody asked for pages. */
  readonly count: number | null
  readonly cursor: string | undefined
  readonly shaping: Shaping
  /** For the links, without the cursor. */
  readonly used: GivenParameters
}

const greatestCount = 1000

/** @throws FhirError 400 */
export function everythingRequest(given: GivenParameters, names: readonly string[]): EverythingRequest {
  const known = knownParameters(given, [...names, '_cursor'])
  const since = single(known, '_since')
  const count = single(known, '_count')
  const shaping = parseShaping(queryOf(given))
  if (shaping.summary === 'count') {
    throw new FhirError(400, 'not-supported', 'This operation does not count: "_summary" cannot be count.')
  }
  return {
    care: careRange(single(known, 'start'), single(known, 'end')),
    since: since === undefined ? null : dateOf('_since', since).low,
    types: typesIn(known.get('_type') ?? []),
    count: count === undefined ? null : countOf(count),
    cursor: single(known, '_cursor'),
    shaping,
    used: given.filter(([name]) => name !== '_cursor'),
  }
}

/** What was written since, as a criterion. */
export function sinceCriteria(since: number | null): readonly PlanCriterion[] {
  if (since === null) return []
  return [{ kind: 'date', param: '_lastUpdated', any: [{ prefix: 'ge', low: since, high: since }] }]
}

function typesIn(lists: readonly string[]): ReadonlySet<string> {
  const types = lists.flatMap((list) => list.split(',')).map((type) => type.trim())
  if (!types.every((type) => resourceTypes.has(type))) {
    throw new FhirError(400, 'value', '"_type" must be names of resource types, with commas between.')
  }
  return new Set(types)
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) {
    throw new FhirError(400, 'value', '"_count" must be a whole number of at least 1.')
  }
  return Math.min(Number(text), greatestCount)
}
