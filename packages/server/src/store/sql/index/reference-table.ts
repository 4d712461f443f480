import { indexTable } from './index-table.ts'
import { keyText, shortText, uriText } from './key-text.ts'
import { rowsOfKind } from './rows-of-kind.ts'

export const REFERENCE_TABLE = indexTable(
  'reference_row',
  {
    key: [
      ['target_id', 'text'],
      ['url', 'text'],
      ['target_type', 'text'],
      ['version', 'text'],
      ['element', 'bigint'],
    ],
  },
  (index) =>
    rowsOfKind(index, 'reference', index.references).map(([param, element, { type, id, url, version }]) => [
      param,
      keyText(id),
      uriText(url),
      shortText(type),
      shortText(version),
      element,
    ]),
)
