import { conceptText } from '../fhir/concept.ts'
import { recordedNumber } from '../fhir/recorded-number.ts'
import type { ObservationValue } from '../fhir/resources.ts'
import { unitText } from './unit-text.ts'

export interface ValueText {
  /** As recorded, "7.0", "less than 0.01", "Positive"; undefined when there is no value. */
  readonly text: string | undefined
  readonly unit: string
}

const comparators: Readonly<Record<string, string>> = {
  '<': 'less than ',
  '>': 'more than ',
  '<=': 'at most ',
  '>=': 'at least ',
}

/** The value of an observation in words: digits as recorded, no < or > alone (ui 3.7). */
export function valueText(value: ObservationValue): ValueText {
  const quantity = value.valueQuantity
  if (quantity?.value !== undefined) {
    const digits = recordedNumber(quantity, 'value') ?? ''
    const comparator =
      quantity.comparator === undefined ? '' : (comparators[quantity.comparator] ?? `${quantity.comparator} `)
    return { text: `${comparator}${withCommas(digits)}`, unit: unitText(quantity.unit ?? quantity.code) }
  }
  if (value.valueInteger !== undefined) return { text: recordedNumber(value, 'valueInteger'), unit: '' }
  if (value.valueBoolean !== undefined) return { text: value.valueBoolean ? 'Yes' : 'No', unit: '' }
  return { text: value.valueString ?? conceptText(value.valueCodeableConcept), unit: '' }
}

/** Commas from 1,000 in the whole part; other digits and exponents stay as sent. */
export function withCommas(digits: string): string {
  const match = /^(-?)(\d{4,})(\.\d+)?$/.exec(digits)
  if (match === null) return digits
  const [, sign, whole, fraction] = match
  return `${sign}${(whole ?? '').replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ?? ''}`
}
