import { RecordError } from '../../record/record-error.ts'
import type { RecordWork } from '../../record/record-work.ts'
import type { StoredResource } from '../../store/record-store.ts'
import { FhirError } from '../fhir-error.ts'
import { namedRecord } from '../named-record.ts'
import { parsePlan } from '../search-plan/parse-plan.ts'
import type { Condition } from '../write/condition.ts'
import type { WriteDeps } from './write-deps.ts'

/**
 * What a conditional interaction is about: the one resource that its condition finds, with the caller's access, among what
 * was there before and what the transaction wrote; null where it finds nothing (R4 http.html#cond-update).
 * @throws FhirError 412 for several, 400 for a condition that asks for nothing or for what no search knows
 */
export async function matchOf(
  work: Pick<RecordWork, 'search'>,
  condition: Condition,
  deps: Pick<WriteDeps, 'clock' | 'fhirBase'>,
): Promise<StoredResource | null> {
  const [match, another] = await matchesOf(work, condition, deps)
  if (another !== undefined) throw new FhirError(412, 'multiple-matches', 'The condition finds more than one.')
  return match ?? null
}

/** At most two of what a condition finds: enough to tell whether it finds one. @throws FhirError 400 */
export async function matchesOf(
  work: Pick<RecordWork, 'search'>,
  { type, parameters }: Condition,
  deps: Pick<WriteDeps, 'clock' | 'fhirBase'>,
): Promise<readonly StoredResource[]> {
  const context = { now: deps.clock(), base: deps.fhirBase }
  const { plan } = parsePlan({ type, query: parameters, strict: true, context })
  if (plan.criteria.length === 0)
    throw new FhirError(400, 'value', 'The condition asks for nothing: it would match everything.')
  try {
    const { resources } = await work.search({
      types: plan.types,
      ...namedRecord(plan.types, plan.criteria),
      sort: [],
      count: 2,
      total: false,
    })
    return resources
  } catch (error) {
    // A person who is not there, or may not be seen, is not found, and neither is anything of hers.
    if (error instanceof RecordError && error.code === 'record/not-found') return []
    throw error
  }
}
