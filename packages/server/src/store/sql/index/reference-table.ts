import { indexTable } from './index-table.ts'
import { keyText, shortText, uriText } from './key-text.ts'
import { eachRow } from './rows-of-kind.ts'

export const REFERENCE_TABLE = indexTable(
  'reference_row',
  {
    values: [
      ['target_id', 'text'],
      ['url', 'text'],
      ['target_type', 'text'],
      ['version', 'text'],
      ['element', 'bigint'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('reference', index.references, index, (row, param, element) => {
      const target = [keyText(row.id), uriText(row.url), shortText(row.type), shortText(row.version)]
      rows.push([record_id, type, param, ...target, element, id])
    }),
)
