import { finite, spanOf } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { shortText } from './key-text.ts'
import { eachRow } from './rows-of-kind.ts'

/** As numbers, in the unit as written; `canonical_…` the same in canonical units, null where no conversion is known. */
export const QUANTITY_TABLE = indexTable(
  'quantity_row',
  {
    values: [
      ['low', 'double precision'],
      ['high', 'double precision'],
      ['value', 'double precision'],
      ['code', 'text'],
      ['system', 'text'],
      ['unit', 'text'],
      ['element', 'bigint'],
    ],
    beside: [
      ['canonical_code', 'text'],
      ['canonical_low', 'double precision'],
      ['canonical_high', 'double precision'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('quantity', index.quantities, index, (row, param, element) => {
      const { canonical } = row
      const [low, high] = spanOf(row)
      const [code, system, unit] = [shortText(row.code), shortText(row.system), shortText(row.unit)]
      const converted = canonical === null ? [null, null, null] : [shortText(canonical.code), ...spanOf(canonical)]
      rows.push([record_id, type, param, low, high, finite(row.value), code, system, unit, element, id, ...converted])
    }),
)
