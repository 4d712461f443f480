import { dateRange } from '../dates.ts'
import { isList, isObject, type Json } from '../exact-json.ts'
import type { LeafRules } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a date parameter (R4 §3.1.1.4.7). */
export const dateRules: LeafRules = {
  date: point,
  dateTime: point,
  instant: point,
  Period: period,
  Timing: timing,
  // Ages stand on no calendar, and words are not read for dates.
  Age: null,
  Range: null,
  string: null,
}

function point(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  const range = typeof value === 'string' ? dateRange(value) : null
  if (range !== null) add(rows, params, range.low, range.high)
}

/** A bound that is missing lies before, or after, every date. */
function period(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  const { low, high } = boundsOf(value)
  if (low !== -Infinity || high !== Infinity) add(rows, params, low, high)
}

/** Only from when to when: the earliest and the latest of the events and of the bounds, whatever the schedule between. */
function timing(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  let low = Infinity
  let high = -Infinity
  for (const event of isList(value.event) ? value.event : []) {
    const range = typeof event === 'string' ? dateRange(event) : null
    if (range === null) continue
    low = Math.min(low, range.low)
    high = Math.max(high, range.high)
  }
  if (isObject(value.repeat) && value.repeat.boundsPeriod !== undefined) {
    const bounds = boundsOf(value.repeat.boundsPeriod)
    low = Math.min(low, bounds.low)
    high = Math.max(high, bounds.high)
  }
  if (low <= high && (low !== -Infinity || high !== Infinity)) add(rows, params, low, high)
}

function boundsOf(period: Json): { readonly low: number; readonly high: number } {
  if (!isObject(period)) return { low: -Infinity, high: Infinity }
  const start = typeof period.start === 'string' ? dateRange(period.start) : null
  const end = typeof period.end === 'string' ? dateRange(period.end) : null
  return { low: start?.low ?? -Infinity, high: end?.high ?? Infinity }
}

function add(rows: RowSink, params: readonly FilledParameter[], low: number, high: number): void {
  for (const { name: param } of params) rows.dates.push({ param, low, high })
}
