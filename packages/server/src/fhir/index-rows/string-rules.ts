import { fold } from '../../store/fold.ts'
import { isList, isObject, type Json } from '../exact-json.ts'
import type { LeafRules } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a string parameter (R4 §3.1.1.4.8): of a name or an address every part that is text. */
export const stringRules: LeafRules = {
  string: add,
  markdown: add,
  HumanName: partsOf('text', 'family', 'given', 'prefix', 'suffix'),
  Address: partsOf('text', 'line', 'city', 'district', 'state', 'postalCode', 'country'),
}

function partsOf(...names: readonly string[]) {
  return (value: Json, params: readonly FilledParameter[], rows: RowSink): void => {
    if (!isObject(value)) return
    for (const name of names) {
      const part = value[name]
      if (isList(part)) for (const item of part) add(item, params, rows)
      else if (part !== undefined) add(part, params, rows)
    }
  }
}

function add(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (typeof value !== 'string') return
  const folded = fold(value)
  for (const { name: param } of params) rows.strings.push({ param, folded, exact: value })
}
