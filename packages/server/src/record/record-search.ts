import type { Compartment } from '../fhir/index-rows/compartment-table.ts'
import type { PlanCriterion, SortPlan } from '../fhir/search-plan/plan.ts'
import type { SearchPlace } from '../store/record-store.ts'

/** A search as its surface asks it; what the access may see is added by the door. */
export interface RecordSearch {
  /** None: every type that the access may search. */
  readonly types: readonly string[]
  /** All must hold. */
  readonly criteria: readonly PlanCriterion[]
  readonly sort: readonly SortPlan[]
  /** Matches on a page; 0: only the total. */
  readonly count: number
  /** Of the texts of a page together: a longer one ends before, and says that there is more. */
  readonly bytes?: number
  readonly after?: SearchPlace
  readonly total: boolean
  /** The one record it is about, when it is about one. */
  readonly record_id?: string
  /** Only what is in somebody's or something's compartment (R4 compartmentdefinition.html). */
  readonly compartment?: { readonly type: Compartment; readonly id: string }
}
