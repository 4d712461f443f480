import type { Encounter } from '../../shared/fhir/resources.ts'
import type { PartState } from '../chart/part-loader.ts'
import type { MedicationOrders } from '../medications/read-orders.ts'
import type { GoalEntry } from './read-goals.ts'
import type { PlanEntry } from './read-plans.ts'

/** What of the rest of the chart may belong to a problem; each part loads and fails by itself. */
export interface ProblemContext {
  readonly orders: PartState<MedicationOrders>
  readonly encounters: PartState<readonly Encounter[]>
  readonly goals: PartState<readonly GoalEntry[]>
  readonly plans: PartState<readonly PlanEntry[]>
}
