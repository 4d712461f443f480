import type { PlainCriterion } from '../store/criteria.ts'
import { homePaths, isHomedThrough, isSharedType } from './compartment.ts'
import { searchDefinition, searchDefinitionsOf } from './index-rows/search-table.ts'
import type { PlanCriterion } from './search-plan/plan.ts'

export interface NamedRecord {
  /** Absent when the search names no patient, or several. */
  readonly record_id?: string
  /** Those that its being in that record does not answer already. */
  readonly criteria: readonly PlanCriterion[]
}

/**
 * The one patient whom a search names, by `patient`, `subject` or the `_id` of a Patient: hers is the record whose rows alone
 * are touched. What is in it because that very element names her need not be asked for it again: that costs a third of a
 * search in a large record.
 */
export function namedRecord(types: readonly string[], criteria: readonly PlanCriterion[]): NamedRecord {
  if (types.length === 0 || types.some(isSharedType)) return { criteria }
  for (const criterion of criteria) {
    const record_id = patientOf(types, criterion)
    if (record_id === undefined) continue
    const rest = criteria.filter((one) => one !== criterion)
    return { record_id, criteria: types.every((type) => isImplied(type, criterion)) ? rest : criteria }
  }
  return { criteria }
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

/** Whether a resource of the type is in a patient's record only because the parameter's element names her (`compartment.ts`). */
function isImplied(type: string, criterion: PlanCriterion): boolean {
  if (criterion.kind !== 'reference') return false
  // The version of a patient that is referred to is no matter of the record.
  if (criterion.any.some((test) => test.by !== 'id' || test.version !== undefined)) return false
  const key = `${type} ${criterion.param}`
  const known = homesBy.get(key) ?? isHomeElement(type, criterion.param)
  homesBy.set(key, known)
  return known
}

/** By type and parameter. */
const homesBy = new Map<string, boolean>()

function isHomeElement(type: string, param: string): boolean {
  if (isHomedThrough(type)) return false
  const covered = rootsOf(searchDefinition(type, param)?.paths)
  const homes = homePaths(type)
  const others = Object.values(searchDefinitionsOf(type)).flatMap(({ paths }) => rootsOf(paths))
  return (
    homes.some((home) => covered.includes(home)) &&
    homes.every((home) => covered.includes(home) || !others.includes(home))
  )
}

/** `subject` of `subject[is Patient]:Reference`. */
function rootsOf(paths: readonly string[] = []): readonly string[] {
  return paths.map((path) => /^[A-Za-z]+(?=$|:|\[is Patient\])/.exec(path)?.[0] ?? path)
}
