import type { Measure } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import type { Resource } from '../fhir.ts'

/**
 * The newest value of a measure at some day or instant, as a note quotes it: `HbA1c 7.1 %`. Throws a TypeError when it had
 * not been measured, so that no note can know what its chart does not.
 */
export function quote(chart: readonly Resource[], measure: Measure, when: string): string {
  const until = when.length === 10 ? `${when}T24` : when
  const known = chart
    .filter((one) => hasCode(one.code, measure.coding.code) && instantOf(one) <= until)
    .sort((one, other) => (instantOf(one) < instantOf(other) ? -1 : 1))
  const value = numberOf(known.at(-1)?.valueQuantity)
  if (value === undefined) throw new TypeError(`${measure.text} was not measured by ${when}`)
  return `${measure.text} ${value} ${quantity(value, measure.unit).unit}`
}

function hasCode(concept: unknown, code: string): boolean {
  return JSON.stringify(concept ?? '').includes(`"code":"${code}"`)
}

function instantOf(one: Resource): string {
  return typeof one.effectiveDateTime === 'string' ? one.effectiveDateTime : ''
}

function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('value' in value)) return undefined
  return typeof value.value === 'number' ? value.value : undefined
}
