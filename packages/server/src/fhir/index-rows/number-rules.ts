import { type Json, numberOf } from '../exact-json.ts'
import { implicitRange, type NumberRange, rangeOf } from './implicit-range.ts'
import type { LeafRules } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a number parameter (R4 §3.1.1.4.6). Whole numbers by their type are exact. */
export const numberRules: LeafRules = {
  decimal: (value, params, rows) => add(rows, params, implicitRange(value)),
  integer: whole,
  positiveInt: whole,
  unsignedInt: whole,
  Range: (value, params, rows) => add(rows, params, rangeOf(value)),
}

function whole(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  const number = numberOf(value)
  if (number !== undefined && Number.isFinite(number)) add(rows, params, { value: number, low: number, high: number })
}

function add(rows: RowSink, params: readonly FilledParameter[], range: NumberRange | null): void {
  if (range === null) return
  const { value, low, high } = range
  for (const { name: param } of params) rows.numbers.push({ param, value, low, high })
}
