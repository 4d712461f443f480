import { instant } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { rowsOfKind } from './rows-of-kind.ts'

export const DATE_TABLE = indexTable(
  'date_row',
  {
    key: [
      ['low', 'bigint'],
      ['high', 'bigint'],
      ['element', 'bigint'],
    ],
  },
  (index) =>
    rowsOfKind(index, 'date', index.dates).map(([param, element, { low, high }]) => [
      param,
      instant(low),
      instant(high),
      element,
    ]),
)
