import type { NumberTest, Prefix } from '../record-store.ts'
import { type Fragment, sql } from './fragment.ts'
import { instant } from './index-tables.ts'

/**
 * Prefixes on ranges, FHIR R4 search 3.1.1.4.5: S is the search value's interval, T = [i.low, i.high] the target's.
 * Both are closed; an open end of T lies beyond every S.
 */
export function compareDate(test: { readonly prefix: Prefix; readonly low: number; readonly high: number }): Fragment {
  const low = instant(test.low)
  const high = instant(test.high)
  switch (test.prefix) {
    case 'eq':
      return sql('(i.low >= ? and i.high <= ?)', low, high)
    case 'ne':
      return sql('(i.low < ? or i.high > ?)', low, high)
    case 'gt':
      return sql('i.high > ?', high)
    case 'lt':
      return sql('i.low < ?', low)
    case 'ge':
      return sql('(i.high > ? or (i.low >= ? and i.high <= ?))', high, low, high)
    case 'le':
      return sql('(i.low < ? or (i.low >= ? and i.high <= ?))', low, low, high)
    case 'sa':
      return sql('i.low > ?', high)
    case 'eb':
      return sql('i.high < ?', low)
    case 'ap':
      return sql('(i.low <= ? and i.high >= ?)', high, low)
  }
}

/** `_lastUpdated` is an instant, kept as text of one width, whose order is that of time. */
export function compareUpdated(test: { readonly prefix: Prefix; readonly low: number; readonly high: number }) {
  const low = instantText(test.low)
  const high = instantText(test.high)
  switch (test.prefix) {
    case 'eq':
    case 'ap':
      return sql('(r.updated >= ? and r.updated <= ?)', low, high)
    case 'ne':
      return sql('(r.updated < ? or r.updated > ?)', low, high)
    case 'gt':
    case 'sa':
      return sql('r.updated > ?', high)
    case 'lt':
    case 'eb':
      return sql('r.updated < ?', low)
    case 'ge':
      return sql('r.updated >= ?', low)
    case 'le':
      return sql('r.updated <= ?', high)
  }
}

/** Years 0001 to 9999, so that texts compare as times do. */
const FIRST = Date.parse('0001-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

function instantText(ms: number): string {
  return new Date(Math.max(FIRST, Math.min(LAST, ms))).toISOString()
}

/** `eq` and `ne` go by the implicit range of the digits given, the others by the exact value (FHIR R4 search, number). */
export function compareNumber({ prefix, value, low, high }: NumberTest): Fragment {
  switch (prefix) {
    case 'eq':
      return low < high ? sql('(i.value >= ? and i.value < ?)', low, high) : sql('i.value = ?', value)
    case 'ne':
      return low < high ? sql('(i.value < ? or i.value >= ?)', low, high) : sql('i.value <> ?', value)
    case 'gt':
    case 'sa':
      return sql('i.value > ?', value)
    case 'lt':
    case 'eb':
      return sql('i.value < ?', value)
    case 'ge':
      return sql('i.value >= ?', value)
    case 'le':
      return sql('i.value <= ?', value)
    case 'ap': {
      // FHIR R4 recommends 10 % of the stated value.
      const slack = Math.abs(value) * 0.1
      return sql('(i.value >= ? and i.value <= ?)', Math.min(low, value - slack), Math.max(high, value + slack))
    }
  }
}
