import { fold } from '../../store/fold.ts'
import { isList, isObject, type Json } from '../exact-json.ts'
import type { LeafRules } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a string parameter (R4 §3.1.1.4.8): of a name or an address every part that is text. */
export const stringRules: LeafRules = {
  string: add,
  markdown: add,
  HumanName: humanName,
  'HumanName.family': familyName,
  Address: partsOf('text', 'line', 'city', 'district', 'state', 'postalCode', 'country'),
}

const partsOfName = partsOf('text', 'given', 'prefix', 'suffix')

function humanName(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  if (value.family !== undefined) familyName(value.family, params, rows)
  partsOfName(value, params, rows)
}

/** Nobody has more; a text that is no name would fill the index. */
const mostLaterWords = 12

/** The whole, and each later word by itself: Quinones finds Carreno Quinones (R4 §3.1.1.4.8). */
function familyName(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  add(value, params, rows)
  if (typeof value !== 'string' || !/[\s-]/.test(value)) return
  const [, ...later] = fold(value).split(/[\s-]+/)
  for (const folded of later.slice(0, mostLaterWords)) {
    if (folded === '') continue
    for (const { name: param } of params) rows.strings.push({ param, folded, exact: '' })
  }
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
