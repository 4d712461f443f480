import { isSharedType } from '../fhir/compartment.ts'
import type { PlanCriterion } from '../fhir/search-plan/plan.ts'
import { isPerson } from './targets.ts'

/**
 * Whether what a criterion looks through, asked of resources of one record, stands in that record too or in what is shared. Only
 * people are referred to from other records (`targets.ts`), and what is shared from all of them.
 */
export function staysInRecord(types: readonly string[], criteria: readonly PlanCriterion[]): boolean {
  return types.length > 0 && !types.some(isPerson) && criteria.every(staysFrom)
}

function staysFrom(criterion: PlanCriterion): boolean {
  switch (criterion.kind) {
    case 'chain':
      return staysThrough(criterion.target, criterion.where)
    case 'has':
      return staysThrough(criterion.type, criterion.where)
    default:
      return true
  }
}

function staysThrough(type: string, where: PlanCriterion): boolean {
  if (isSharedType(type)) return where.kind !== 'chain' && where.kind !== 'has' && where.kind !== 'list'
  return !isPerson(type) && staysFrom(where)
}
