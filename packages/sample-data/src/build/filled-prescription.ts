import type { Chart } from '../chart.ts'
import type { Resource } from '../fhir.ts'
import { fills } from './medication-dispense.ts'
import { type MedicationRequestFacts, medicationRequest } from './medication-request.ts'

type Filled = MedicationRequestFacts & {
  readonly supply: NonNullable<MedicationRequestFacts['supply']>
  /** The days on which it was handed over, the oldest first. */
  readonly filled: readonly string[]
}

/** A prescription and its fillings, each of the amount that was ordered. */
export function filledPrescription(chart: Chart, name: string, facts: Filled): readonly Resource[] {
  const { filled, ...ordered } = facts
  const request = medicationRequest(chart, name, ordered)
  return [request, ...fills(chart, request, filled, { amount: facts.supply.quantity, days: facts.supply.days })]
}
