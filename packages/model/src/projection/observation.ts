/** What laboratory results, vital signs and the social history ask of an Observation. https://hl7.org/fhir/R4/observation.html */

import { child, type FhirResource, has, type Json, list, text } from '../fhir/read.ts'
import type { Report } from './workspace.ts'

const CATEGORIES = 'http://terminology.hl7.org/CodeSystem/observation-category'

export function hasCategory(observation: FhirResource, code: 'laboratory' | 'vital-signs'): boolean {
  return list(observation, 'category').some((category) =>
    list(category, 'coding').some((coding) => text(coding, 'system') === CATEGORIES && text(coding, 'code') === code),
  )
}

/** Codes of one system, in their order. */
export function codesOf(concept: Json | undefined, system: string): readonly string[] {
  if (concept === undefined) return []
  const own = list(concept, 'coding').filter((coding) => text(coding, 'system') === system)
  return own.map((coding) => text(coding, 'code')).filter((code) => code !== undefined)
}

/** What the source called it: the text, or else the display of the first coding that has one. */
export function wordsOf(concept: Json | undefined): string | undefined {
  if (concept === undefined) return undefined
  const displays = list(concept, 'coding').map((coding) => text(coding, 'display'))
  return text(concept, 'text') ?? displays.find((display) => display !== undefined)
}

const NEVER_MADE = new Set(['registered', 'cancelled'])

/** False, and a report, when nothing was found out: the observation was only asked for, or called off. */
export function wasMade(observation: FhirResource, report: Report): boolean {
  if (!NEVER_MADE.has(text(observation, 'status') ?? '')) return true
  report('mapping/not-observed', 'status')
  return false
}

/** The moment that was observed; where none is recorded, the moment at which it was told. */
export function momentOf(observation: FhirResource, report: Report): string | undefined {
  const moment = text(observation, 'effectiveDateTime') ?? text(observation, 'effectiveInstant')
  if (moment !== undefined) return moment
  const period = child(observation, 'effectivePeriod')
  const start = text(period, 'start')
  if (start !== undefined) {
    if (has(period ?? {}, 'end')) report('mapping/period-has-no-place', 'effectivePeriod')
    return start
  }
  if (has(observation, 'effectiveTiming')) report('mapping/not-a-date', 'effectiveTiming')
  const issued = text(observation, 'issued')
  report(
    issued === undefined ? 'mapping/missing' : 'mapping/date-of-report',
    issued === undefined ? 'effective' : 'issued',
  )
  return issued
}
