import type { Json } from '../exact-json.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What a value of one data type says to a parameter of one search type: zero or more rows for each of the parameters. */
export type LeafRule = (value: Json, params: readonly FilledParameter[], rows: RowSink) => void

/** By data type. null: R4 lists the type at some parameter of this kind, but there is nothing in it to compare. */
export type LeafRules = Readonly<Record<string, LeafRule | null>>

/** The text of a member; '' when it is absent or no text. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
