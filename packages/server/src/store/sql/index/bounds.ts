import type { NumberRow } from '../../index-rows.ts'

/** The instants that a JavaScript Date can hold: where a Period is open, this far. */
const FARTHEST = 8.64e15

export function instant(ms: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, ms))
}

/** JSON holds no Infinity, and a place in a search's order is JSON. */
export function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
}

/**
 * What the comparisons see of a number: a decimal counts as its value, whatever its digits, so that 5.40 finds 5.4. What lies off
 * the middle of its range was a Range, or is open; but in a range of the last bits of a number the middle is rounded away.
 */
export function spanOf({ value, low, high }: Omit<NumberRow, 'param'>): readonly [low: number, high: number] {
  const width = high - low
  const isPoint =
    Number.isFinite(width) &&
    (Math.abs(value - low - (high - value)) <= width / 100 || width <= Math.abs(value) * 1e-12)
  return isPoint ? [finite(value), finite(value)] : [finite(low), finite(high)]
}
