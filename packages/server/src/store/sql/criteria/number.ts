import type { NumberTest, ValueCriterion } from '../../criteria.ts'
import { either, type Fragment, sql } from '../fragment.ts'
import { finite } from '../index/bounds.ts'
import type { WantedRows } from './with-rows.ts'

export function numberRows({ param, any }: Extract<ValueCriterion, { readonly kind: 'number' }>): WantedRows {
  return { table: 'number_row', param, condition: either(any.map((test) => numberTest(test))) }
}

/**
 * A row is a point, low = high, or a range (`index/bounds.ts`). `gt lt ge le sa eb` go by the exact value, the others by the range
 * of the digits, which is closed below only (R4 §3.1.1.4.6). `prefix` in `columns`: of the low and high that are compared.
 */
export function numberTest(test: NumberTest, columns = 'i.'): Fragment {
  const [value, low, high] = [finite(test.value), finite(test.low), finite(test.high)]
  const [from, to] = [`${columns}low`, `${columns}high`]
  switch (test.prefix) {
    case 'eq':
      return contained()
    case 'ne': {
      const { sql: text, params } = contained()
      return { sql: `(not ${text})`, params }
    }
    case 'gt':
      return sql(`${to} > ?`, value)
    case 'lt':
      return sql(`${from} < ?`, value)
    case 'ge':
      return sql(`(${to} > ? or (${from} = ? and ${to} = ?))`, value, value, value)
    case 'le':
      return sql(`(${from} < ? or (${from} = ? and ${to} = ?))`, value, value, value)
    case 'sa':
      return sql(`${from} > ?`, value)
    case 'eb':
      return sql(`${to} < ?`, value)
    case 'ap':
      return sql(`(${from} <= ? and ${to} >= ?)`, high, low)
  }

  /** Between the outermost bounds first, which a key finds. */
  function contained(): Fragment {
    return sql(
      `(${from} between ? and ? and case when ${from} = ${to} then ${from} = ? or (${from} >= ? and ${from} < ?)
        else ${from} >= ? and ${to} <= ? end)`,
      ...[Math.min(low, value), Math.max(high, value)],
      ...[value, low, high],
      ...[low, high],
    )
  }
}
