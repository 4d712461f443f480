import type { ChartStore } from '../chart/chart-store.ts'
import type { PartState } from '../chart/part-loader.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { medicationParts } from './medication-parts.ts'
import type { MedicationOrder, MedicationOrders } from './read-orders.ts'
import type { TakenMedicine, TakenMedicines } from './read-statements.ts'

/** All medicines of a record in the one reading that the summary, the medications view and the print share. */
export interface Medicines {
  readonly orders: MedicationOrders
  /** What is taken without a prescription; undefined: it could not be loaded. */
  readonly taken: TakenMedicines | undefined
  readonly failure: { readonly error: unknown; readonly retry: () => void } | undefined
}

export function useMedicines(chart: ChartStore): PartState<Medicines> {
  return bothMedicines(useChartPart(chart, medicationParts.orders), useChartPart(chart, medicationParts.statements))
}

/** Ready when both are; without prescriptions nothing is shown, without statements it is said that they are missing. */
export function bothMedicines(
  orders: PartState<MedicationOrders>,
  statements: PartState<TakenMedicines>,
): PartState<Medicines> {
  if (orders.state !== 'ready') return orders
  const { value, ...extent } = orders
  if (statements.state === 'loading') return { ...extent, state: 'loading' }
  if (statements.state === 'failed') {
    return { ...extent, complete: false, value: { orders: value, taken: undefined, failure: statements } }
  }
  return {
    ...extent,
    complete: orders.complete && statements.complete,
    cut: orders.cut || statements.cut,
    loaded: orders.loaded + statements.loaded,
    value: { orders: value, taken: statements.value, failure: undefined },
  }
}

/** What is taken now, as far as the record says: prescribed first, then what somebody says is taken besides. */
export function takenNow({ orders, taken }: Medicines): readonly (MedicationOrder | TakenMedicine)[] {
  return [...orders.current, ...(taken?.current ?? [])]
}

export function isTold(one: MedicationOrder | TakenMedicine): one is TakenMedicine {
  return 'teller' in one
}

/** "3 current, 1 not prescribed, 1 unclear"; undefined where nothing is on record. */
export function medicinesCount({ orders, taken }: Medicines): string | undefined {
  const told = taken?.current.length ?? 0
  const { current, past, unclear } = orders
  if (current.length + past.length + unclear.length + told + (taken?.past.length ?? 0) === 0) return undefined
  return [
    `${current.length + told} current`,
    ...(told === 0 ? [] : [`${told} not prescribed`]),
    ...(unclear.length === 0 ? [] : [`${unclear.length} unclear`]),
  ].join(', ')
}
