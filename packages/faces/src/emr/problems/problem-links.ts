import type { Encounter, Reference } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen } from '../../shared/fhir/when.ts'
import type { MedicationOrder, MedicationOrders } from '../medications/read-orders.ts'
import type { ProblemEntry } from './problem-entry.ts'

/** Prescriptions whose reason is this problem: what is taken now first. */
export function treatmentOf(id: string, { current, past }: MedicationOrders): readonly MedicationOrder[] {
  return [...current, ...past].filter(({ reasons }) => reasons.some((reason) => names(reason, id)))
}

/** Encounters that name it as a diagnosis or reason, and the one in which it was recorded; newest first. */
export function encountersOf(problem: ProblemEntry, encounters: readonly Encounter[]): readonly Encounter[] {
  const found = encounters.filter(
    (one) =>
      one.status !== 'entered-in-error' &&
      (problem.encounter?.reference === `Encounter/${one.id}` ||
        (one.diagnosis ?? []).some(({ condition }) => names(condition, problem.id)) ||
        (one.reasonReference ?? []).some((reason) => names(reason, problem.id))),
  )
  return newestFirst(found, (one) => readWhen(one.period?.start))
}

/** Goals or plans that address it. */
export function addressing<T extends { readonly addresses: readonly string[] }>(id: string, all: readonly T[]): T[] {
  return all.filter(({ addresses }) => addresses.includes(`Condition/${id}`))
}

function names(reference: Reference | undefined, id: string): boolean {
  return reference?.reference === `Condition/${id}`
}
