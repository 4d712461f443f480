import type { Json } from '../exact-json.ts'
import type { LeafRules } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a uri parameter: the whole text, case and all (R4 §3.1.1.4.9). */
export const uriRules: LeafRules = {
  uri: whole,
  url: whole,
  canonical: (value, params, rows) => {
    if (typeof value !== 'string') return
    const bar = value.indexOf('|')
    if (bar < 0) add(rows, params, value, '')
    else add(rows, params, value.slice(0, bar), value.slice(bar + 1))
  },
}

function whole(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (typeof value === 'string') add(rows, params, value, '')
}

function add(rows: RowSink, params: readonly FilledParameter[], uri: string, version: string): void {
  for (const { name: param } of params) rows.uris.push({ param, uri, version })
}
