import type { IndexKind, ResourceWrite } from '../record-store.ts'
import type { ColumnType, Table, Value } from './database.ts'

/**
 * The search index: one table per kind, led by the record, then the value, so that a search touches one record's rows
 * and a value is found without reading its neighbours. All columns together are the primary key.
 */
export interface IndexTable extends Table {
  /** The column that results are sorted by. */
  readonly sortBy: string
  readonly rowsOf: (write: ResourceWrite) => readonly (readonly Value[])[]
}

/** In UTF-16 units. A PostgreSQL key holds 2,704 bytes; two such texts, at three bytes each, and the ids must fit. */
const KEY_LENGTH = 255
const URI_LENGTH = 512
/** The instants that a JavaScript Date can hold: where a Period is open, this far. */
const FARTHEST = 8.64e15

/** Cuts a text for a key column, never through a surrogate pair; U+0000 cannot be stored by PostgreSQL. */
export function keyText(text: string, length = KEY_LENGTH): string {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text
  return clean.length <= length ? clean : clean.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
}

export function uriText(uri: string): string {
  return keyText(uri, URI_LENGTH)
}

export function instant(ms: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, ms))
}

function indexTable(
  kind: IndexKind,
  values: readonly (readonly [string, ColumnType])[],
  rowsOf: (write: ResourceWrite) => readonly (readonly [param: string, ...Value[]])[],
): IndexTable {
  const columns = [['record_id', 'text'], ['type', 'text'], ['param', 'text'], ...values, ['id', 'text']] as const
  return {
    name: `idx_${kind}`,
    columns,
    sortBy: values[0]?.[0] ?? 'id',
    rowsOf: (write) => rowsOf(write).map((row) => [write.record_id, write.type, ...row, write.id]),
  }
}

export const INDEX_TABLES: Readonly<Record<IndexKind, IndexTable>> = {
  token: indexTable(
    'token',
    [
      ['code', 'text'],
      ['system', 'text'],
    ],
    ({ index }) => index.tokens.map((row) => [row.param, keyText(row.code), keyText(row.system)]),
  ),
  string: indexTable(
    'string',
    [
      ['folded', 'text'],
      ['exact', 'text'],
    ],
    ({ index }) => index.strings.map((row) => [row.param, keyText(row.folded), keyText(row.exact)]),
  ),
  date: indexTable(
    'date',
    [
      ['low', 'bigint'],
      ['high', 'bigint'],
    ],
    ({ index }) => index.dates.map((row) => [row.param, instant(row.low), instant(row.high)]),
  ),
  number: indexTable('number', [['value', 'double precision']], ({ index }) =>
    index.numbers.map((row) => [row.param, row.value]),
  ),
  quantity: indexTable(
    'quantity',
    [
      ['value', 'double precision'],
      ['code', 'text'],
      ['system', 'text'],
    ],
    ({ index }) => index.quantities.map((row) => [row.param, row.value, keyText(row.code), keyText(row.system)]),
  ),
  reference: indexTable(
    'reference',
    [
      ['target_id', 'text'],
      ['target_type', 'text'],
    ],
    ({ index }) => index.references.map((row) => [row.param, keyText(row.id), keyText(row.type)]),
  ),
  uri: indexTable('uri', [['uri', 'text']], ({ index }) => index.uris.map((row) => [row.param, uriText(row.uri)])),
}

export const ALL_INDEX_TABLES: readonly IndexTable[] = Object.values(INDEX_TABLES)
