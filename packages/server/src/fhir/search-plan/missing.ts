import type { GivenParameter } from './given-parameter.ts'
import type { PlanCriterion } from './plan.ts'
import { badValue, unknownModifier } from './refusals.ts'

/** `:missing=true|false`, on every parameter but composites (R4 §3.1.1.4.4, §3.1.1.4.18). */
export function parseMissing({ name: param, value, definition }: GivenParameter): PlanCriterion {
  if (value !== 'true' && value !== 'false') throw badValue(param, 'with ":missing" must be true or false')
  const { kind } = definition
  if (kind === 'composite' || kind === 'special') throw unknownModifier(param, 'missing')
  return { kind: 'missing', of: kind, param, missing: value === 'true' }
}
