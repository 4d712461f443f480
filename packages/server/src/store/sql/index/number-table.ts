import { finite, spanOf } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { eachRow } from './rows-of-kind.ts'

/** `low` and `high` are what is compared, `value` what is sorted by. */
export const NUMBER_TABLE = indexTable(
  'number_row',
  {
    values: [
      ['low', 'double precision'],
      ['high', 'double precision'],
      ['value', 'double precision'],
      ['element', 'bigint'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('number', index.numbers, index, (row, param, element) => {
      const [low, high] = spanOf(row)
      rows.push([record_id, type, param, low, high, finite(row.value), element, id])
    }),
)
