import { isObject, type Json, numberOf } from '../exact-json.ts'

export interface NumberRange {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The range that a decimal's digits stand for: half a unit of the last one to both sides (R4 §3.1.1.4.6): 1.50 is 1.495 to 1.505. */
export function implicitRange(decimal: Json | undefined): NumberRange | null {
  const value = numberOf(decimal)
  if (value === undefined || !Number.isFinite(value)) return null
  const half = 0.5 * 10 ** -decimalsOf(typeof decimal === 'number' ? String(decimal) : JSON.stringify(decimal))
  return { value, low: neat(value - half), high: neat(value + half) }
}

/** From the lower bound of `low` to the upper bound of `high`; null when neither has a value. The value is where it begins. */
export function rangeOf(range: Json): NumberRange | null {
  if (!isObject(range)) return null
  const low = isObject(range.low) ? implicitRange(range.low.value) : null
  const high = isObject(range.high) ? implicitRange(range.high.value) : null
  const value = low?.value ?? high?.value
  return value === undefined ? null : { value, low: low?.low ?? -Infinity, high: high?.high ?? Infinity }
}

/** Digits after the point; fewer than none for `1e3`. */
function decimalsOf(digits: string): number {
  const exponentAt = digits.search(/[eE]/)
  const plain = exponentAt < 0 ? digits : digits.slice(0, exponentAt)
  const point = plain.indexOf('.')
  const exponent = exponentAt < 0 ? 0 : Number(digits.slice(exponentAt + 1))
  return (point < 0 ? 0 : plain.length - point - 1) - exponent
}

/** Without the last bits that binary arithmetic leaves: 1.505, not 1.5049999999999999. */
function neat(value: number): number {
  return Number(value.toPrecision(15))
}
