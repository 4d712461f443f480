import type { DateTest, NumberTest } from '../../../store/criteria.ts'
import type { DateRow, NumberRow } from '../../../store/index-rows.ts'

interface Range {
  readonly low: number
  readonly high: number
}

/** The table of prefixes (e.4, R4 §3.1.1.4.5), both ranges closed; an open end of the target lies beyond every value. */
export function dateMatches({ prefix, low, high }: DateTest, target: Pick<DateRow, 'low' | 'high'>): boolean {
  const contained = low <= target.low && target.high <= high
  switch (prefix) {
    case 'eq':
      return contained
    case 'ne':
      return !contained
    case 'gt':
      return target.high > high
    case 'lt':
      return target.low < low
    case 'ge':
      return target.high > high || contained
    case 'le':
      return target.low < low || contained
    case 'sa':
      return target.low > high
    case 'eb':
      return target.high < low
    case 'ap':
      return target.low <= high && target.high >= low
  }
}

/** The same for numbers: `gt lt ge le sa eb` go by the exact value, the others by the range of the digits (R4 §3.1.1.4.6). */
export function numberMatches({ prefix, value, low, high }: NumberTest, row: Omit<NumberRow, 'param'>): boolean {
  const target = targetOf(row)
  const contained =
    target.low === target.high
      ? target.low === value || (low <= target.low && target.low < high)
      : low <= target.low && target.high <= high
  const equal = target.low === value && target.high === value
  switch (prefix) {
    case 'eq':
      return contained
    case 'ne':
      return !contained
    case 'gt':
      return target.high > value
    case 'lt':
      return target.low < value
    case 'ge':
      return target.high > value || equal
    case 'le':
      return target.low < value || equal
    case 'sa':
      return target.low > value
    case 'eb':
      return target.high < value
    case 'ap':
      return target.low <= high && target.high >= low
  }
}

/**
 * A decimal counts as its value, whatever its digits: 5.40 finds 5.4. What lies off the middle was a Range, or is open; but in a
 * range of the last bits of a number, the middle is rounded away.
 */
function targetOf({ value, low, high }: Omit<NumberRow, 'param'>): Range {
  const width = high - low
  const offMiddle = Math.abs(value - low - (high - value))
  const isPoint = Number.isFinite(width) && (offMiddle <= width / 100 || width <= Math.abs(value) * 1e-12)
  return isPoint ? { low: value, high: value } : { low, high }
}
