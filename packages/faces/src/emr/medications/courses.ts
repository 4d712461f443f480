import type { TimelineFill, TimelineMedicine, TimelineSpan, TimePrecision } from '@chartroom/plot'
import type { Fills } from './read-fills.ts'
import type { MedicationOrder, MedicationOrders } from './read-orders.ts'

export interface Courses {
  readonly medicines: readonly TimelineMedicine[]
  /** Prescriptions without a start, never begun, or of unclear status: not drawn, and counted. */
  readonly notDrawn: number
}

/** Prescriptions over time, one medicine a row: current ones first, then those that began last (ui 5.5). */
export function courses(orders: MedicationOrders, fills: Fills | undefined): Courses {
  const drawn = [...orders.current, ...orders.past].filter(
    (order) => order.since !== undefined && order.status !== 'cancelled',
  )
  const all = orders.current.length + orders.past.length + orders.unclear.length
  const rows = [...Map.groupBy(drawn, (order) => order.name)].map(([name, group]) => ({
    current: group.some((order) => order.current),
    started: Math.max(...group.map((order) => order.since?.time ?? 0)),
    medicine: {
      name,
      spans: group.map(spanOf).filter((span) => span !== undefined),
      fills: group.flatMap((order) => fillsOf(order, fills)),
    },
  }))
  rows.sort((a, b) => Number(b.current) - Number(a.current) || b.started - a.started)
  return { medicines: rows.map(({ medicine }) => medicine), notDrawn: all - drawn.length }
}

/** From the day of the prescription to its recorded end; without one a current prescription goes on, a past one ended unknown. */
function spanOf(order: MedicationOrder): TimelineSpan | undefined {
  const { since, stopped, stopReason, strength } = order
  if (since === undefined) return undefined
  const taken = [order.dose, ...order.manner].filter((part) => part !== undefined).join(' ')
  const words = taken === '' ? (order.instruction ?? 'dose not recorded') : taken
  const dose = strength === undefined ? words : `${strength} — ${words}`
  const base = {
    from: since.time,
    fromPrecision: day(since.precision),
    dose: order.status === 'on-hold' ? `${dose} (on hold)` : dose,
    ...(stopReason === undefined ? {} : { reason: stopReason }),
    ...(order.irregular ? { irregular: true } : {}),
  }
  if (stopped === undefined || stopped.time < since.time) return { ...base, end: order.current ? 'open' : 'unknown' }
  return { ...base, to: stopped.time, toPrecision: day(stopped.precision) }
}

/** Only what was handed over as planned counts as a supply. */
function fillsOf(order: MedicationOrder, fills: Fills | undefined): TimelineFill[] {
  return (fills?.byOrder.get(order.id) ?? []).flatMap(({ when, days, state }) => {
    if (when === undefined || state !== undefined) return []
    return [
      {
        time: when.time,
        ...(days === undefined ? {} : { days }),
        ...(order.irregular ? { irregular: true } : {}),
      },
    ]
  })
}

/** The hour of a prescription says nothing about a course of weeks. */
function day(precision: TimePrecision): TimePrecision {
  return precision === 'time' ? 'day' : precision
}
