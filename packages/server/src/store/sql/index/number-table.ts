import { finite, spanOf } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { rowsOfKind } from './rows-of-kind.ts'

/** `low` and `high` are what is compared, `value` what is sorted by. */
export const NUMBER_TABLE = indexTable(
  'number_row',
  {
    key: [
      ['low', 'double precision'],
      ['high', 'double precision'],
      ['value', 'double precision'],
      ['element', 'bigint'],
    ],
  },
  (index) =>
    rowsOfKind(index, 'number', index.numbers).map(([param, element, row]) => [
      param,
      ...spanOf(row),
      finite(row.value),
      element,
    ]),
)
