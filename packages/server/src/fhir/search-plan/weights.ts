import { limits, tooCostly } from './limits.ts'
import type { PlanCriterion } from './plan.ts'

/** Refuses what all criteria together ask too much. */
export function countWeights(criteria: readonly PlanCriterion[]): void {
  if (criteria.length > limits.criteria) throw tooCostly(`at most ${limits.criteria} criteria`)
  const innermost = criteria.map(within)
  const sum = (ids: boolean): number =>
    innermost.reduce((total, one) => total + ((one.kind === 'id') === ids && 'any' in one ? one.any.length : 0), 0)
  if (sum(true) > limits.ids) throw tooCostly(`at most ${limits.ids} ids`)
  if (sum(false) > limits.alternatives) throw tooCostly(`at most ${limits.alternatives} alternatives`)
}

function within(criterion: PlanCriterion): PlanCriterion {
  return criterion.kind === 'chain' || criterion.kind === 'has' ? within(criterion.where) : criterion
}
