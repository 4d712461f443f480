import { instant } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { eachRow } from './rows-of-kind.ts'

export const DATE_TABLE = indexTable(
  'date_row',
  {
    values: [
      ['low', 'bigint'],
      ['high', 'bigint'],
      ['element', 'bigint'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('date', index.dates, index, ({ low, high }, param, element) => {
      rows.push([record_id, type, param, instant(low), instant(high), element, id])
    }),
)
