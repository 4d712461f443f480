import type { Scope } from '../auth/access.ts'
import { FhirError } from '../fhir/fhir-error.ts'
import { parseCriterion } from '../fhir/search-plan/criterion.ts'
import type { PlanCriterion } from '../fhir/search-plan/plan.ts'
import type { PlainCriterion } from '../store/criteria.ts'

/** Scopes are parsed with each request, their criteria depend on nothing else: kept by their text, so many and no more. */
const known = new Map<string, readonly PlainCriterion[] | null>()
const mostKnown = 1000
/** What one scope may ask of each resource: it is a condition on every row of every search under it. */
const most = { terms: 16, alternatives: 200 } as const

/**
 * The constraint of a scope as criteria that a resource must all meet (App Launch 2.2, "Finer-grained resource constraints").
 * Null where one cannot be kept to, since its parameter or value is not known here: such a scope covers nothing.
 */
export function criteriaOf({ type, constraint }: Scope): readonly PlainCriterion[] | null {
  if (constraint.length === 0) return []
  const key = JSON.stringify([type, constraint])
  const before = known.get(key)
  if (before !== undefined) return before
  const compiled = compile(type, constraint)
  if (known.size >= mostKnown) known.clear()
  known.set(key, compiled)
  return compiled
}

function compile(type: string, constraint: Scope['constraint']): readonly PlainCriterion[] | null {
  if (constraint.length > most.terms) return null
  const found = constraint.map(({ param, value }) => criterionOf(type, param, value))
  const criteria = found.filter((one) => one !== null)
  const alternatives = criteria.reduce((sum, one) => sum + ('any' in one ? one.any.length : 1), 0)
  return criteria.length < found.length || alternatives > most.alternatives ? null : criteria
}

function criterionOf(type: string, param: string, value: string): PlainCriterion | null {
  try {
    // A modifier or a chain never comes here: `auth/scope.ts` knows plain names only.
    const criterion = parseCriterion({ types: [type], key: param, value, context: { now: 0 }, depth: 0 })
    return criterion === null || !isPlain(criterion) || isLoose(criterion) ? null : criterion
  } catch (error) {
    if (error instanceof FhirError) return null
    throw error
  }
}

/** What looks into other resources is none of a permission's own words. */
function isPlain(criterion: PlanCriterion): criterion is PlainCriterion {
  return criterion.kind !== 'chain' && criterion.kind !== 'has' && criterion.kind !== 'list'
}

/**
 * "About" is measured from now, and what a permission covers must not move with the time; nor must it be open whom a
 * permission means: an id alone may lead to several types.
 */
function isLoose(criterion: PlainCriterion): boolean {
  switch (criterion.kind) {
    case 'date':
      return criterion.any.some(({ prefix }) => prefix === 'ap')
    case 'reference':
      return criterion.any.some((test) => test.by === 'id' && test.type === undefined)
    case 'composite':
      return criterion.any.some(({ parts }) => parts.some(isLoose))
    default:
      return false
  }
}
