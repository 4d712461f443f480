import { indexTable } from './index-table.ts'
import { shortText, uriText } from './key-text.ts'
import { eachRow } from './rows-of-kind.ts'

export const URI_TABLE = indexTable(
  'uri_row',
  {
    values: [
      ['uri', 'text'],
      ['version', 'text'],
      ['element', 'bigint'],
    ],
  },
  ({ record_id, type, id, index }, rows) =>
    eachRow('uri', index.uris, index, ({ uri, version }, param, element) => {
      rows.push([record_id, type, param, uriText(uri), shortText(version), element, id])
    }),
)
