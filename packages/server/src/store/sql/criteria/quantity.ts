import type { QuantityTest, ValueCriterion } from '../../criteria.ts'
import { either, type Fragment, join, sql } from '../fragment.ts'
import { shortText } from '../index/key-text.ts'
import { numberTest } from './number.ts'
import type { WantedRows } from './with-rows.ts'

export function quantityRows({ param, any }: Extract<ValueCriterion, { readonly kind: 'quantity' }>): WantedRows {
  return { table: 'quantity_row', param, condition: either(any.map(quantityTest)) }
}

/** Where both have canonical units, those are compared; else what is written. */
function quantityTest(test: QuantityTest): Fragment {
  const written = join([...unitTest(test), numberTest(test)], ' and ')
  const { canonical, prefix } = test
  if (canonical === null) return written
  const converted = join(
    [sql('i.canonical_code = ?', shortText(canonical.code)), numberTest({ prefix, ...canonical }, 'i.canonical_')],
    ' and ',
  )
  return either([converted, join([sql('i.canonical_code is null'), written], ' and ')])
}

/** With a system the code, without one the code or the unit as written (R4 §3.1.1.4.11). */
function unitTest({ system, unit }: QuantityTest): readonly Fragment[] {
  if (unit === undefined) return []
  const text = shortText(unit)
  if (system === undefined) return [sql('(i.code = ? or i.unit = ?)', text, text)]
  return [sql('i.code = ? and i.system = ?', text, shortText(system))]
}
