import { isList, isObject, type Json, type JsonObject } from '../exact-json.ts'
import { caselessCode } from './caseless-code.ts'
import { type LeafRules, textOf } from './leaf-rule.ts'
import type { FilledParameter, RowSink } from './row-sink.ts'

/** What each data type says to a token parameter (R4 §3.1.1.4.10, table of system and code). */
export const tokenRules: LeafRules = {
  boolean: bare,
  code: bare,
  id: bare,
  string: caseless,
  uri: bare,
  Coding: coding,
  CodeableConcept: concept,
  Identifier: identifier,
  ContactPoint: contactPoint,
  // Group.characteristic-value: what is searched there are the concepts and booleans of Group.value (R4 Group).
  Quantity: null,
  Range: null,
  Reference: null,
}

function bare(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (typeof value === 'string' || typeof value === 'boolean') add(rows, params, '', String(value), '')
}

/** Matched without case (R4 §3.1.1.4.10): what is asked is lowered in the same way. */
function caseless(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (typeof value === 'string') add(rows, params, '', caselessCode(value), '')
}

function coding(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  const code = textOf(value.code)
  const text = textOf(value.display)
  if (code !== '' || text !== '') add(rows, params, textOf(value.system), code, text)
}

/** A row for each coding; one more for a text that none of them displays. */
function concept(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  const text = textOf(value.text)
  let said = text === ''
  if (isList(value.coding)) {
    for (const one of value.coding) {
      coding(one, params, rows)
      if (isObject(one) && one.display === text) said = true
    }
  }
  if (!said) add(rows, params, '', '', text)
}

function identifier(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (!isObject(value)) return
  const system = textOf(value.system)
  const code = textOf(value.value)
  const type: JsonObject = isObject(value.type) ? value.type : {}
  const text = textOf(type.text)
  if (system === '' && code === '' && text === '') return
  const types = isList(type.coding) ? type.coding.filter(isObject) : []
  if (types.length === 0) add(rows, params, system, code, text)
  for (const one of types) add(rows, params, system, code, text, textOf(one.system), textOf(one.code))
}

/** The value alone: `ContactPoint.system` is no code system (R4: n/a). */
function contactPoint(value: Json, params: readonly FilledParameter[], rows: RowSink): void {
  if (isObject(value) && typeof value.value === 'string') add(rows, params, '', value.value, '')
}

function add(
  rows: RowSink,
  params: readonly FilledParameter[],
  ...[system, code, text, type_system = '', type_code = '']: [string, string, string, string?, string?]
): void {
  for (const { name: param } of params) rows.tokens.push({ param, system, code, text, type_system, type_code })
}
