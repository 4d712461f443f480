import type { Quantity } from '../fhir/resources.ts'
import { doseText } from './read-medication.ts'

const words: Readonly<Record<string, string>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
  y: 'year',
  year: 'year',
  years: 'year',
}

/** "30 days"; a unit that is none of time is shown as it was recorded. */
export function durationText(quantity: Quantity | undefined): string | undefined {
  const text = doseText(quantity)
  const word = words[quantity?.code ?? quantity?.unit ?? '']
  if (text === undefined || word === undefined) return text
  return `${text.split('\u00a0')[0]}\u00a0${word}${quantity?.value === 1 ? '' : 's'}`
}
