import type { Patient } from '../../shared/fhir/person.ts'
import type { ChartStore } from './chart-store.ts'

/** What every view of the chart is given. */
export interface ChartViewProps {
  readonly chart: ChartStore
  /** Undefined while the person's own resource is still loading. */
  readonly patient: Patient | undefined
  /** What the address names inside the view: the id of a resource. */
  readonly item: string | undefined
}
