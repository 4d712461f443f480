import type { PlainCriterion } from '../store/criteria.ts'
import { isSharedType } from './compartment.ts'
import type { PlanCriterion } from './search-plan/plan.ts'

/**
 * The one patient whom a search names, by `patient`, `subject` or the `_id` of a Patient: hers is the record whose rows alone
 * are touched. Absent when it names none or several.
 */
export function namedRecord(types: readonly string[], criteria: readonly PlanCriterion[]): string | undefined {
  if (types.length === 0 || types.some(isSharedType)) return undefined
  for (const criterion of criteria) {
    const id = patientOf(types, criterion)
    if (id !== undefined) return id
  }
  return undefined
}

function patientOf(types: readonly string[], criterion: PlanCriterion): string | undefined {
  if (criterion.kind === 'id') return types.join() === 'Patient' && !criterion.not ? only(criterion.any) : undefined
  if (criterion.kind !== 'reference' || !['patient', 'subject'].includes(criterion.param)) return undefined
  const ids = criterion.any.map((test) => patientIn(test, criterion.param))
  return ids.includes(undefined) ? undefined : only(ids)
}

/** An id alone is a patient's where the parameter is `patient`; that of a subject may be of a group or a device. */
function patientIn(
  test: Extract<PlainCriterion, { kind: 'reference' }>['any'][number],
  param: string,
): string | undefined {
  const typed = test.by === 'id' && (test.type ?? (param === 'patient' ? 'Patient' : undefined)) === 'Patient'
  return typed ? test.id : undefined
}

function only(ids: readonly (string | undefined)[]): string | undefined {
  const [id, ...others] = new Set(ids)
  return others.length === 0 ? id : undefined
}
