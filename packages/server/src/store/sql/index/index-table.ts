import type { ExtractedRows } from '../../index-rows.ts'
import type { ResourceKey } from '../../record-store.ts'
import type { ColumnType, Table, Value } from '../database.ts'

/** What a table of the index keeps of a resource: the name of the parameter, then its columns in order. */
export type IndexRow = readonly [param: string, ...Value[]]

type Columns = readonly (readonly [name: string, type: ColumnType])[]

/**
 * The search index: one table for each kind of value, led by the record, the type and the parameter, then the value, so that a
 * search touches one record's rows and a value is found without reading its neighbours.
 */
export interface IndexTable extends Table {
  readonly key: readonly string[]
  readonly rowsOf: (of: Indexed) => readonly (readonly Value[])[]
}

/** What is found by its rows. */
export interface Indexed extends ResourceKey {
  readonly record_id: string
  readonly index: ExtractedRows
}

export function indexTable(
  name: string,
  columns: { readonly key: Columns; readonly beside?: Columns },
  rowsOf: (index: ExtractedRows) => readonly IndexRow[],
): IndexTable {
  const key = [['record_id', 'text'], ['type', 'text'], ['param', 'text'], ...columns.key, ['id', 'text']] as const
  const { beside = [] } = columns
  return {
    name,
    // The id ends the key, and stands before what only comes with it.
    columns: [...key, ...beside],
    key: key.map(([column]) => column),
    rowsOf: ({ record_id, type, id, index }) =>
      rowsOf(index).map(([param, ...values]) => [
        record_id,
        type,
        param,
        ...values.slice(0, columns.key.length),
        id,
        ...values.slice(columns.key.length),
      ]),
  }
}
