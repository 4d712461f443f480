import type { PlanCriterion, SearchPlan } from '../../fhir/search-plan/plan.ts'
import type { Criterion, RecordFilter } from '../../store/criteria.ts'
import type { StoreQuery } from '../../store/record-store.ts'

const everywhere: RecordFilter = { kind: 'all' }

/** For tests: a plan as the store is asked it by somebody who may see everything. */
export function unguardedQuery(plan: SearchPlan, types: readonly string[]): StoreQuery {
  return {
    parts: [
      {
        types: plan.types.length > 0 ? plan.types : types,
        records: everywhere,
        criteria: plan.criteria.map(unguarded),
      },
    ],
    sort: plan.sort,
    count: plan.count,
    total: plan.total !== 'none',
  }
}

function unguarded(criterion: PlanCriterion): Criterion {
  switch (criterion.kind) {
    case 'list':
      // It is an item of a List whose id is one of these (R4 §3.1.1.4.22).
      return {
        kind: 'has',
        type: 'List',
        param: 'item',
        records: everywhere,
        where: [{ kind: 'id', not: false, any: criterion.any }],
      }
    case 'chain':
    case 'has':
      return { ...criterion, records: everywhere, where: [unguarded(criterion.where)] }
    default:
      return criterion
  }
}
