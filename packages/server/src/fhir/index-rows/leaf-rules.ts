import type { RowKind } from '../../store/index-rows.ts'
import { isObject } from '../exact-json.ts'
import { dateRules } from './date-rules.ts'
import type { LeafRule, LeafRules } from './leaf-rule.ts'
import { numberRules } from './number-rules.ts'
import { quantityRules } from './quantity-rules.ts'
import { referenceRules } from './reference-rules.ts'
import { stringRules } from './string-rules.ts'
import { tokenRules } from './token-rules.ts'
import { uriRules } from './uri-rules.ts'

const byKind: Readonly<Record<RowKind, LeafRules>> = {
  token: tokenRules,
  string: stringRules,
  date: dateRules,
  number: numberRules,
  quantity: quantityRules,
  reference: referenceRules,
  uri: uriRules,
}

/**
 * The rule for a data type at a parameter of some kind; null when nothing in it can be searched.
 * @throws TypeError for a pair that nobody decided about: the official definitions have none (`leaf-rules.test.ts`)
 */
export function leafRule(kind: RowKind, type: string): LeafRule | null {
  if (type === 'Extension') return extensionRule(kind)
  const rule = Object.hasOwn(byKind[kind], type) ? byKind[kind][type] : undefined
  if (rule === undefined) throw new TypeError(`no rule says what a ${type} is to a ${kind} parameter`)
  return rule
}

/** What counts of an extension is its value, by the value's own type (R4 Extension.value[x]). */
function extensionRule(kind: RowKind): LeafRule {
  return (extension, params, rows) => {
    if (!isObject(extension)) return
    for (const [name, value] of Object.entries(extension)) {
      if (name.startsWith('value')) ruleForValue(kind, name.slice('value'.length))?.(value, params, rows)
    }
  }
}

/** `CodeableConcept` is a type of that name, `DateTime` is dateTime. Which type comes is up to the client: none is an error. */
function ruleForValue(kind: RowKind, name: string): LeafRule | null {
  const primitive = name.charAt(0).toLowerCase() + name.slice(1)
  const type = Object.hasOwn(byKind[kind], name) ? name : primitive
  return (Object.hasOwn(byKind[kind], type) ? byKind[kind][type] : undefined) ?? null
}
