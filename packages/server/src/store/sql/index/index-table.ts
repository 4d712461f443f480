import type { ExtractedRows } from '../../index-rows.ts'
import type { ResourceKey } from '../../record-store.ts'
import type { ColumnType, Table, Value } from '../database.ts'

/** What is found by its rows. */
export interface Indexed extends ResourceKey {
  readonly record_id: string
  readonly index: ExtractedRows
}

/**
 * The search index: one table for each kind of value, led by the record, the type and the parameter, then the value, so that a
 * search touches one record's rows and a value is found without reading its neighbours.
 */
export interface IndexTable extends Table {
  readonly key: readonly string[]
  /** Adds the rows of one resource, values in the order of the columns. */
  readonly addRows: (of: Indexed, rows: (readonly Value[])[]) => void
}

type Columns = readonly (readonly [name: string, type: ColumnType])[]

/** @param values what stands in the key between the parameter and the id; `beside` only comes with it, and ends the row */
export function indexTable(
  name: string,
  { values, beside = [] }: { readonly values: Columns; readonly beside?: Columns },
  addRows: IndexTable['addRows'],
): IndexTable {
  const key = [['record_id', 'text'], ['type', 'text'], ['param', 'text'], ...values, ['id', 'text']] as const
  return { name, columns: [...key, ...beside], key: key.map(([column]) => column), addRows }
}
