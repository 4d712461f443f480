/** The value of a laboratory Observation → a number with its unit, or words. smart-classic c.4 LabResult, c.5 */

import { decimal } from '../fhir/exact-number.ts'
import { child, type FhirResource, has, type Json, text } from '../fhir/read.ts'
import type { Node } from '../rdf/graph.ts'
import { amount } from './amount.ts'
import type { IssueCode } from './issues.ts'
import { wordsOf } from './observation.ts'
import type { Report } from './workspace.ts'

export type LabValue =
  | { readonly kind: 'quantity'; readonly node: Node }
  | { readonly kind: 'words'; readonly text: string }

const UCUM = 'http://unitsofmeasure.org'

/** Nothing, and a report, when there is no value or one of a form that neither a number nor words can say. */
export function labValueOf(observation: FhirResource, report: Report): LabValue | undefined {
  const quantity = child(observation, 'valueQuantity')
  const node = quantity && plainQuantity(quantity)
  if (node !== undefined) return { kind: 'quantity', node }
  const words = inWords(observation)
  if (words === undefined) {
    report(whyNone(observation), 'value')
    return undefined
  }
  // A text was words already; every other form loses what a program could have read.
  if (!has(observation, 'valueString')) report('mapping/result-in-words', 'value')
  return { kind: 'words', text: words }
}

function whyNone(observation: FhirResource): IssueCode {
  if (has(observation, 'dataAbsentReason')) return 'mapping/result-absent'
  const hasValue = Object.keys(observation).some((name) => name.startsWith('value') && has(observation, name))
  return hasValue ? 'mapping/result-form' : 'mapping/missing'
}

/** A number with its UCUM unit. "Less than 5" is not 5, and a unit without a system may mean anything. */
export function plainQuantity(quantity: Json): Node | undefined {
  const value = decimal(quantity, 'value')
  const unit = text(quantity, 'system') === UCUM ? text(quantity, 'code') : undefined
  if (value === undefined || unit === undefined || text(quantity, 'comparator') !== undefined) return undefined
  return amount(value, unit)
}

function inWords(observation: FhirResource): string | undefined {
  const quantity = child(observation, 'valueQuantity')
  if (quantity !== undefined) return quantityWords(quantity)
  const words = text(observation, 'valueString') ?? wordsOf(child(observation, 'valueCodeableConcept'))
  if (words !== undefined) return words
  const range = child(observation, 'valueRange')
  if (range !== undefined) return between(child(range, 'low'), child(range, 'high'), ' to ')
  const ratio = child(observation, 'valueRatio')
  if (ratio !== undefined) return between(child(ratio, 'numerator'), child(ratio, 'denominator'), ' : ')
  const plain = observation.valueInteger ?? observation.valueBoolean
  if (typeof plain === 'number' || typeof plain === 'boolean') return String(plain)
  return text(observation, 'valueDateTime') ?? text(observation, 'valueTime')
}

/** `< 0.01 mg/L`: the comparator, the digits as recorded, and the unit in the words of the source. */
function quantityWords(quantity: Json): string | undefined {
  const value = decimal(quantity, 'value')
  if (value === undefined) return undefined
  const parts = [text(quantity, 'comparator'), value, text(quantity, 'unit') ?? text(quantity, 'code')]
  return parts.filter((part) => part !== undefined).join(' ')
}

function between(first: Json | undefined, second: Json | undefined, middle: string): string | undefined {
  const words = [first, second].map((quantity) => quantity && quantityWords(quantity))
  return words.includes(undefined) ? undefined : words.join(middle)
}
