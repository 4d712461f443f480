import { isObject, type Json } from '../exact-json.ts'
import { type LeafRules, textOf } from './leaf-rule.ts'
import { canonicalTarget, literalTarget, referenceTarget, type Target } from './reference-forms.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'
import { tokenRules } from './token-rules.ts'

/** What each data type says to a reference parameter (R4 §3.1.1.4.12). */
export const referenceRules: LeafRules = {
  Reference: reference,
  canonical: (value, params, rows) => {
    if (typeof value === 'string') add(rows, params, canonicalTarget(value, rows.options.base))
  },
  uri: address,
  Attachment: (value, params, rows) => {
    if (isObject(value)) address(value.url ?? null, params, rows)
  },
  // Bundle.composition and Bundle.message: the resource itself, by its own id.
  Resource: (value, params, rows) => {
    if (!isObject(value) || typeof value.id !== 'string') return
    const target = literalTarget(`${textOf(value.resourceType)}/${value.id}`, undefined, rows.contained)
    if (target.id !== '') add(rows, params, target)
  },
}

function reference(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  const target = referenceTarget(value, rows.options.base, rows.contained)
  add(rows, params, target)
  // For `:identifier`: tokens of their own, under the name that the search writes.
  if (value.identifier !== undefined) {
    const named = params.filter(({ only }) => only === '' || only === target.type)
    const asTokens = named.map(({ name }) => ({ name: `${name}:identifier`, only: '' }))
    tokenRules.Identifier?.(value.identifier, asTokens, rows)
  }
}

function address(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (typeof value === 'string') add(rows, params, literalTarget(value, rows.options.base, rows.contained))
}

function add(rows: RowSink, params: readonly FilledParameter[], { type, id, url, version }: Target): void {
  for (const { name: param, only } of params) {
    if (only === '' || only === type) rows.references.push({ param, type, id, url, version })
  }
}
