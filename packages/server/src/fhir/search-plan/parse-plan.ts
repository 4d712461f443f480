import { refuseTwoCuts } from '../write/parse-shaping.ts'
import { parseCriterion } from './criterion.ts'
import { givenParameters, refuseUnknown } from './given-parameters.ts'
import { nameOf } from './name-of.ts'
import type { PlanCriterion, SearchPlan } from './plan.ts'
import { badValue } from './refusals.ts'
import { type ControlDraft, controls, defaultCount, repeatable } from './result-controls.ts'
import type { SearchContext } from './search-context.ts'
import { searchedTypes } from './searched-types.ts'
import { countWeights } from './weights.ts'

export interface PlanRequest {
  /** null: a search of the system, or of a whole compartment. */
  readonly type: string | null
  /** Percent-decoded; of a POST those of the address and of the body, one after the other (R4 §3.1.1). */
  readonly query: Iterable<readonly [string, string]>
  /** `Prefer: handling=strict`: an unknown parameter is an error; else it is ignored, and said (R4 §3.1.1.3). */
  readonly strict: boolean
  readonly context: SearchContext
}

export interface ParsedPlan {
  readonly plan: SearchPlan
  /** In order and as they took effect: the `self` link tells the truth (R4 §3.1.1.6). */
  readonly used: readonly (readonly [string, string])[]
  /** Names of unknown parameters, each once, for an outcome that says so. What had no value is not among them. */
  readonly ignored: readonly string[]
}

/** Parameters of the answer's form, which others read. */
const presentation = new Set(['_format', '_pretty'])

/**
 * Reads a complete R4 search (§3.1.1). Whether the caller may ask it is decided elsewhere; a plan without criteria asks for
 * everything, and who takes it for a condition must refuse that.
 * @throws FhirError 404 for an unknown type; 400 for a bad value, an unsupported modifier, or too much
 */
export function parsePlan({ type, query, strict, context }: PlanRequest): ParsedPlan {
  const pairs = givenParameters(query, presentation)
  const types = searchedTypes(type, pairs)
  const draft: ControlDraft = {
    types,
    includes: [],
    sort: [],
    count: defaultCount,
    count_only: false,
    total: 'none',
    summary: null,
    elements: null,
    cursor: undefined,
  }
  const criteria: PlanCriterion[] = []
  const used: [string, string][] = []
  const ignored = new Set<string>()
  const seen = new Set<string>()
  for (const [key, value] of pairs) {
    const { name, modifier } = nameOf(key)
    const control = controls.get(name)
    if (control !== undefined) {
      if (seen.has(name) && !repeatable.has(name)) throw badValue(name, 'is given twice')
      seen.add(name)
      used.push([key, control(draft, { name, modifier, value })])
      continue
    }
    const criterion =
      type === null && key === '_type' ? 'types' : parseCriterion({ types, key, value, context, depth: 0 })
    if (criterion === null) ignored.add(key)
    else used.push([key, value])
    if (criterion !== null && criterion !== 'types') criteria.push(criterion)
  }
  refuseUnknown(strict, ignored)
  countWeights(criteria)
  return { plan: planOf(draft, criteria), used, ignored: [...ignored] }
}

function planOf(draft: ControlDraft, criteria: readonly PlanCriterion[]): SearchPlan {
  const { cursor, ...rest } = draft
  refuseTwoCuts(rest.summary, rest.elements)
  // The two cannot be mixed: what is included would come without the links to it (R4 §3.1.1.5.8).
  if (rest.summary === 'text' && rest.includes.length > 0) throw badValue('_summary', 'cannot be text with includes')
  return { ...rest, criteria, ...(cursor !== undefined && { cursor }) }
}
