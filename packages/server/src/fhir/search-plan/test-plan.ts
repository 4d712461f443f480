import { FhirError } from '../fhir-error.ts'
import { type ParsedPlan, type PlanRequest, parsePlan } from './parse-plan.ts'
import type { PlanCriterion } from './plan.ts'

/** For tests: 2020-01-01, and an address of our own. */
export const context = { now: Date.parse('2020-01-01T00:00:00Z'), base: 'http://127.0.0.1:7000/fhir' }

/** For tests: what a query string of a type is read as; `*` is the system. */
export function parsed(type: string, query: string, request: Partial<PlanRequest> = {}): ParsedPlan {
  return parsePlan({
    type: type === '*' ? null : type,
    query: new URLSearchParams(query),
    strict: false,
    context,
    ...request,
  })
}

export function criteriaOf(type: string, query: string, request?: Partial<PlanRequest>): readonly PlanCriterion[] {
  return parsed(type, query, request).plan.criteria
}

/** The alternatives of the only criterion. */
export function alternatives(type: string, query: string, request?: Partial<PlanRequest>): unknown {
  const [criterion, ...more] = criteriaOf(type, query, request)
  if (criterion === undefined || !('any' in criterion) || more.length > 0) throw new TypeError('not one with values')
  return criterion.any
}

/** Status and code of a refusal, and `read` when there was none. */
export function refusal(type: string, query: string, request?: Partial<PlanRequest>): string {
  try {
    parsed(type, query, request)
    return 'read'
  } catch (error) {
    if (!(error instanceof FhirError)) throw error
    return `${error.status} ${error.issue}`
  }
}
