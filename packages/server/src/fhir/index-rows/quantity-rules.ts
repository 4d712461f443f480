import { isObject, type Json, type JsonObject, numberOf } from '../exact-json.ts'
import { canonicalQuantity } from '../ucum/canonical-quantity.ts'
import { implicitRange, type NumberRange, rangeOf } from './implicit-range.ts'
import { type LeafRules, textOf } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'
import { boundsOfSamples } from './sampled-data.ts'

/** What each data type says to a quantity parameter (R4 §3.1.1.4.11). */
export const quantityRules: LeafRules = {
  Quantity: quantity,
  Age: quantity,
  Count: quantity,
  Distance: quantity,
  Duration: quantity,
  Money: money,
  Range: (value, params, rows) => {
    if (isObject(value)) add(rows, params, rangeOf(value), unitsOf(value.low ?? value.high))
  },
  SampledData: (value, params, rows) => {
    if (isObject(value)) add(rows, params, boundsOfSamples(value), unitsOf(value.origin))
  },
}

interface Units {
  readonly system: string
  readonly code: string
  readonly unit: string
}

function quantity(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (isObject(value)) add(rows, params, withComparator(value), unitsOf(value))
}

/** Money counts in ISO 4217 currencies (R4 Money.currency). */
function money(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  const units = { system: 'urn:iso:std:iso:4217', code: textOf(value.currency), unit: '' }
  add(rows, params, implicitRange(value.value), units)
}

/** `< 5` is any value below 5 (R4 Quantity.comparator): where it really lies is not known. */
function withComparator({ value, comparator }: JsonObject): NumberRange | null {
  const number = numberOf(value)
  if (number === undefined || !Number.isFinite(number) || typeof comparator !== 'string') return implicitRange(value)
  if (comparator.startsWith('<')) return { value: number, low: -Infinity, high: number }
  return { value: number, low: number, high: Infinity }
}

function unitsOf(quantity: Json | undefined): Units {
  if (!isObject(quantity)) return { system: '', code: '', unit: '' }
  return { system: textOf(quantity.system), code: textOf(quantity.code), unit: textOf(quantity.unit) }
}

function add(
  rows: RowSink,
  params: readonly FilledParameter[],
  range: NumberRange | null,
  { system, code, unit }: Units,
): void {
  if (range === null) return
  const { value, low, high } = range
  const canonical = (rows.options.canonical ?? canonicalQuantity)({ system, code, unit, value, low, high })
  for (const { name: param } of params) {
    rows.quantities.push({ param, system, code, unit, value, low, high, canonical })
  }
}
