import type { RowKind } from '../../index-rows.ts'
import { DATE_TABLE } from './date-table.ts'
import type { IndexTable } from './index-table.ts'
import { NUMBER_TABLE } from './number-table.ts'
import { QUANTITY_TABLE } from './quantity-table.ts'
import { REFERENCE_TABLE } from './reference-table.ts'
import { STRING_TABLE } from './string-table.ts'
import { TOKEN_TABLE } from './token-table.ts'
import { URI_TABLE } from './uri-table.ts'
import { WORD_TABLE } from './word-table.ts'

export const INDEX_TABLES: Readonly<Record<RowKind, IndexTable>> = {
  token: TOKEN_TABLE,
  string: STRING_TABLE,
  date: DATE_TABLE,
  number: NUMBER_TABLE,
  quantity: QUANTITY_TABLE,
  reference: REFERENCE_TABLE,
  uri: URI_TABLE,
}

export const ALL_INDEX_TABLES: readonly IndexTable[] = [...Object.values(INDEX_TABLES), WORD_TABLE]
