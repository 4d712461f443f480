/** FHIR Quantity → sp:ValueAndUnit. Units are UCUM; countable things stand in braces. smart-classic c.4 Medication, c.5 */

import { decimal } from '../fhir/exact-number.ts'
import { type Json, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'

const UCUM = 'http://unitsofmeasure.org'
const DRUG_FORMS = 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm'

/** Words for things that are counted, in the spellings that prescriptions use → UCUM annotation. */
const COUNTED: Readonly<Record<string, string>> = {
  tablet: '{tablet}',
  tablets: '{tablet}',
  tab: '{tablet}',
  tabs: '{tablet}',
  '{tablet}': '{tablet}',
  '{tbl}': '{tablet}',
  capsule: '{capsule}',
  capsules: '{capsule}',
  cap: '{capsule}',
  caps: '{capsule}',
  '{capsule}': '{capsule}',
  puff: '{puff}',
  puffs: '{puff}',
  '{puff}': '{puff}',
  actuation: '{actuation}',
  actuations: '{actuation}',
  drop: '{drop}',
  drops: '{drop}',
  spray: '{spray}',
  sprays: '{spray}',
  patch: '{patch}',
  patches: '{patch}',
  suppository: '{suppository}',
  suppositories: '{suppository}',
}

const FORM_CODES: Readonly<Record<string, string>> = {
  TAB: '{tablet}',
  CAP: '{capsule}',
  PUFF: '{puff}',
  PATCH: '{patch}',
  SUPP: '{suppository}',
}

/** Nothing when the value or a unit that can be said in UCUM is missing; a unit is never guessed. */
export function valueAndUnit(quantity: Json | undefined): Node | undefined {
  const value = decimal(quantity, 'value')
  const unit = quantity === undefined ? undefined : ucumUnit(quantity)
  // A comparator ("less than") changes the meaning of the value, and there is no place for it.
  if (value === undefined || unit === undefined || text(quantity, 'comparator') !== undefined) return undefined
  return amount(value, unit)
}

export function amount(value: string, unit: string): Node {
  return describeNode('sp:ValueAndUnit', null, { 'sp:value': value, 'sp:unit': unit })
}

function ucumUnit(quantity: Json): string | undefined {
  const system = text(quantity, 'system')
  const code = text(quantity, 'code')
  const words = counted(text(quantity, 'unit'))
  // "1" is UCUM's unit of no unit; what is counted then stands in the words.
  if (system === UCUM && code !== undefined) return code === '1' ? words : (counted(code) ?? code)
  if (system === DRUG_FORMS && code !== undefined) return FORM_CODES[code] ?? words
  return words
}

function counted(word: string | undefined): string | undefined {
  const key = word?.toLowerCase()
  return key !== undefined && Object.hasOwn(COUNTED, key) ? COUNTED[key] : undefined
}

const DAY_WORDS = new Set(['d', 'day', 'days'])

/** The number of a quantity that is given in days, as plain text; nothing for other units and for none. */
export function numberOfDays(quantity: Json | undefined): string | undefined {
  const unit = text(quantity, 'system') === UCUM ? text(quantity, 'code') : text(quantity, 'unit')
  return unit !== undefined && DAY_WORDS.has(unit.toLowerCase()) ? decimal(quantity, 'value') : undefined
}
