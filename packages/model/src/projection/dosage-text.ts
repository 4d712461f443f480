/**
 * Instructions in words. A prescription's own words come first; a dosage that has only structure is put in words when all of
 * the structure is understood, because half of a dosage is worse than none.
 */

import { decimal } from '../fhir/exact-number.ts'
import { child, type FhirResource, has, isTrue, type Json, list, text, texts } from '../fhir/read.ts'
import type { Report } from './workspace.ts'

/** `sp:instructions`: the dosages in their sequence. Nothing, and a report, when one of them has no words. */
export function instructionsOf(request: FhirResource, report: Report): string | undefined {
  const dosages = list(request, 'dosageInstruction')
  const parts = dosages
    .map((dosage, at) => ({
      words: wordsOf(dosage, report, `dosageInstruction[${at}]`),
      order: sequenceOf(dosage, at),
    }))
    .toSorted((a, b) => a.order - b.order)
  const words = parts.map((part) => part.words)
  if (parts.length > 0 && words.every((part) => part !== undefined)) return words.join('; ')
  report('mapping/missing', 'dosageInstruction')
  return undefined
}

function sequenceOf(dosage: Json, at: number): number {
  const sequence = dosage.sequence
  return typeof sequence === 'number' ? sequence : at
}

function wordsOf(dosage: Json, report: Report, path: string): string | undefined {
  if (list(dosage, 'modifierExtension').length > 0) {
    report('mapping/unknown-modifier', `${path}.modifierExtension`)
    return undefined
  }
  const own = [text(dosage, 'text'), text(dosage, 'patientInstruction')].filter((part) => part !== undefined)
  if (own.length > 0) return [...new Set(own)].join('. ')
  const rendered = render(dosage)
  if (rendered === undefined) report('mapping/dosage-not-rendered', path)
  else report('mapping/instructions-rendered', path)
  return rendered
}

const RENDERED = new Set([
  'id',
  'sequence',
  'additionalInstruction',
  'timing',
  'asNeededBoolean',
  'asNeededCodeableConcept',
  'site',
  'route',
  'method',
  'doseAndRate',
])

/** Order of speech: how, how much, by which route, where, how often, when needed, and what else. */
function render(dosage: Json): string | undefined {
  if (Object.keys(dosage).some((name) => !RENDERED.has(name))) return undefined
  const parts = [
    optionalWords(dosage, 'method'),
    doseWords(dosage),
    optionalWords(dosage, 'route'),
    optionalWords(dosage, 'site'),
    timingWords(dosage),
    asNeededWords(dosage),
    ...list(dosage, 'additionalInstruction').map(conceptWords),
  ]
  if (parts.includes(undefined)) return undefined
  const words = parts.filter((part) => part !== '').join(', ')
  return words === '' ? undefined : words
}

/** `''` when the element is absent, nothing when it is there without words. */
function optionalWords(dosage: Json, name: string): string | undefined {
  if (!has(dosage, name)) return ''
  const concept = child(dosage, name)
  return concept && conceptWords(concept)
}

function conceptWords(concept: Json): string | undefined {
  return text(concept, 'text') ?? text(list(concept, 'coding')[0], 'display')
}

function doseWords(dosage: Json): string | undefined {
  if (!has(dosage, 'doseAndRate')) return ''
  const [dose, ...others] = list(dosage, 'doseAndRate')
  if (dose === undefined || others.length > 0) return undefined
  if (Object.keys(dose).some((name) => name !== 'type' && name !== 'doseQuantity' && name !== 'doseRange'))
    return undefined
  const range = child(dose, 'doseRange')
  if (range === undefined) return quantityWords(child(dose, 'doseQuantity'))
  const low = quantityWords(child(range, 'low'))
  const high = quantityWords(child(range, 'high'))
  return low === undefined || high === undefined ? undefined : `${low} to ${high}`
}

function quantityWords(quantity: Json | undefined): string | undefined {
  const value = decimal(quantity, 'value')
  if (value === undefined || text(quantity, 'comparator') !== undefined) return undefined
  const unit = text(quantity, 'unit') ?? text(quantity, 'code')
  return unit === undefined ? `dose ${value} (no unit recorded)` : `${value} ${unit}`
}

const PERIODS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  wk: ['week', 'weeks'],
  mo: ['month', 'months'],
  a: ['year', 'years'],
}

const TIMING = new Set(['frequency', 'period', 'periodUnit', 'boundsPeriod', 'timeOfDay'])

function timingWords(dosage: Json): string | undefined {
  if (!has(dosage, 'timing')) return ''
  const timing = child(dosage, 'timing')
  if (timing === undefined || Object.keys(timing).some((name) => name !== 'repeat' && name !== 'code')) return undefined
  const code = child(timing, 'code')
  const repeat = child(timing, 'repeat')
  if (repeat === undefined) return code && conceptWords(code)
  if (Object.keys(repeat).some((name) => !TIMING.has(name))) return undefined
  const times = decimal(repeat, 'frequency')
  const period = decimal(repeat, 'period')
  const unit = PERIODS[text(repeat, 'periodUnit') ?? '']
  if (times === undefined || period === undefined || unit === undefined) return undefined
  const every = period === '1' ? `every ${unit[0]}` : `every ${period} ${unit[1]}`
  const at = texts(repeat, 'timeOfDay')
  return `${times === '1' ? 'once' : `${times} times`} ${every}${at.length > 0 ? ` at ${at.join(', ')}` : ''}`
}

function asNeededWords(dosage: Json): string | undefined {
  const concept = child(dosage, 'asNeededCodeableConcept')
  if (concept === undefined) return isTrue(dosage, 'asNeededBoolean') ? 'as needed' : ''
  const reason = conceptWords(concept)
  return reason === undefined ? undefined : `as needed for ${reason}`
}
