import { finite, spanOf } from './bounds.ts'
import { indexTable } from './index-table.ts'
import { shortText } from './key-text.ts'
import { rowsOfKind } from './rows-of-kind.ts'

/** As numbers, in the unit as written; `canonical_…` the same in canonical units, null where no conversion is known. */
export const QUANTITY_TABLE = indexTable(
  'quantity_row',
  {
    key: [
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
  (index) =>
    rowsOfKind(index, 'quantity', index.quantities).map(([param, element, row]) => [
      param,
      ...spanOf(row),
      finite(row.value),
      shortText(row.code),
      shortText(row.system),
      shortText(row.unit),
      element,
      ...(row.canonical === null ? [null, null, null] : [shortText(row.canonical.code), ...spanOf(row.canonical)]),
    ]),
)
