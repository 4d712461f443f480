import type { Scope } from '../auth/access.ts'
import { FhirError } from '../fhir/fhir-error.ts'
import { parseValue } from '../fhir/parse-search-value.ts'
import { parameterOf } from '../fhir/search-parameters.ts'
import type { Criterion } from '../store/record-store.ts'

/** Scopes are parsed with each request, their criteria depend on nothing else: kept by their text, so many and no more. */
const known = new Map<string, readonly Criterion[] | null>()
const mostKnown = 1000
/** What one scope may ask of each resource: it is a condition on every row of every search under it. */
const most = { terms: 16, alternatives: 200 } as const

/**
 * The constraint of a scope as criteria that a resource must all meet (App Launch 2.2, "Finer-grained resource constraints").
 * Null where one cannot be kept to, since its parameter or value is not known here: such a scope covers nothing.
 */
export function criteriaOf({ type, constraint }: Scope): readonly Criterion[] | null {
  if (constraint.length === 0) return []
  const key = JSON.stringify([type, constraint])
  const before = known.get(key)
  if (before !== undefined) return before
  const compiled = compile(type, constraint)
  if (known.size >= mostKnown) known.clear()
  known.set(key, compiled)
  return compiled
}

function compile(type: string, constraint: Scope['constraint']): readonly Criterion[] | null {
  if (constraint.length > most.terms) return null
  const found = constraint.map(({ param, value }) => criterionOf(type, param, value))
  const criteria = found.filter((one) => one !== null)
  const alternatives = criteria.reduce((sum, one) => sum + ('any' in one ? one.any.length : 1), 0)
  return criteria.length < found.length || alternatives > most.alternatives ? null : criteria
}

function criterionOf(type: string, param: string, value: string): Criterion | null {
  if (param === '_id') return { kind: 'id', any: value.split(',') }
  const parameter = parameterOf(type, param)
  if (parameter === undefined) return null
  try {
    const criterion = parseValue(parameter.kind, param, undefined, value, 0)
    // "About" is measured from now: what a permission covers must not move with the time.
    const moves = criterion.kind === 'date' && criterion.any.some(({ prefix }) => prefix === 'ap')
    return moves ? null : criterion
  } catch (error) {
    if (error instanceof FhirError) return null
    throw error
  }
}
