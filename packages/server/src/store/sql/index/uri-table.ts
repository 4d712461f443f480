import { indexTable } from './index-table.ts'
import { shortText, uriText } from './key-text.ts'
import { rowsOfKind } from './rows-of-kind.ts'

export const URI_TABLE = indexTable(
  'uri_row',
  {
    key: [
      ['uri', 'text'],
      ['version', 'text'],
      ['element', 'bigint'],
    ],
  },
  (index) =>
    rowsOfKind(index, 'uri', index.uris).map(([param, element, { uri, version }]) => [
      param,
      uriText(uri),
      shortText(version),
      element,
    ]),
)
