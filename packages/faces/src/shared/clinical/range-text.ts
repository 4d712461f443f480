import { conceptText } from '../fhir/concept.ts'
import { recordedNumber } from '../fhir/recorded-number.ts'
import type { ReferenceRange } from '../fhir/resources.ts'
import { withCommas } from './value-text.ts'

/** The range as sent, with its population if stated: "3.5 to 5.1 (adults)"; undefined: no range given (ui 3.9). */
export function rangeText(range: ReferenceRange | undefined): string | undefined {
  if (range === undefined) return undefined
  const population = range.appliesTo?.map(conceptText).filter((text) => text !== undefined)
  const suffix = population?.length ? ` (${population.join(', ')})` : ''
  const low = range.low === undefined ? undefined : recordedNumber(range.low, 'value')
  const high = range.high === undefined ? undefined : recordedNumber(range.high, 'value')
  if (low !== undefined && high !== undefined) return `${withCommas(low)} to ${withCommas(high)}${suffix}`
  if (high !== undefined) return `up to ${withCommas(high)}${suffix}`
  if (low !== undefined) return `${withCommas(low)} or more${suffix}`
  return range.text === undefined ? undefined : `${range.text}${suffix}`
}
