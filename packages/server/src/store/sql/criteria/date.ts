import type { DateTest, ValueCriterion } from '../../criteria.ts'
import { either, type Fragment, sql } from '../fragment.ts'
import { instant } from '../index/bounds.ts'
import type { WantedRows } from './with-rows.ts'

export function dateRows({ param, any }: Extract<ValueCriterion, { readonly kind: 'date' }>): WantedRows {
  return { table: 'date_row', param, condition: either(any.map(dateTest)) }
}

/** Prefixes on ranges, both closed; an open end of the row's lies beyond every value (R4 §3.1.1.4.5). */
function dateTest(test: DateTest): Fragment {
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

/** Years 0001 to 9999, so that texts compare as times do. */
const FIRST = Date.parse('0001-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** `_lastUpdated` is an instant of the resource itself, kept as text of one width, whose order is that of time. */
export function updatedTest(test: DateTest): Fragment {
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

function instantText(ms: number): string {
  return new Date(Math.max(FIRST, Math.min(LAST, ms))).toISOString()
}
