import { dateRange } from '../dates.ts'
import { isObject, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { extractRows } from '../index-rows/extract-rows.ts'

/** Epoch ms, closed; ±Infinity where it is open. */
export interface CareRange {
  readonly low: number
  readonly high: number
}

/**
 * When the care happened that a resource tells of, as its search parameters say: the first of a list that has a value counts. What
 * is no event (an allergy, a person, a device) or has no date is part of every time.
 */
const single: Readonly<Record<string, readonly string[]>> = {
  AdverseEvent: ['date'],
  Appointment: ['date'],
  CarePlan: ['date'],
  CareTeam: ['date'],
  ChargeItem: ['occurrence'],
  Claim: ['created'],
  ClinicalImpression: ['date'],
  Communication: ['sent', 'received'],
  CommunicationRequest: ['occurrence', 'authored'],
  Composition: ['period', 'date'],
  DetectedIssue: ['identified'],
  DeviceRequest: ['event-date', 'authored-on'],
  DiagnosticReport: ['date'],
  DocumentManifest: ['created'],
  DocumentReference: ['period', 'date'],
  Encounter: ['date'],
  EpisodeOfCare: ['date'],
  ExplanationOfBenefit: ['created'],
  Flag: ['date'],
  ImagingStudy: ['started'],
  Immunization: ['date'],
  ImmunizationEvaluation: ['date'],
  ImmunizationRecommendation: ['date'],
  List: ['date'],
  Media: ['created'],
  MedicationAdministration: ['effective-time'],
  MedicationDispense: ['whenhandedover', 'whenprepared'],
  MedicationRequest: ['authoredon'],
  MedicationStatement: ['effective'],
  NutritionOrder: ['datetime'],
  Observation: ['date'],
  Procedure: ['date'],
  QuestionnaireResponse: ['authored'],
  RequestGroup: ['authored'],
  RiskAssessment: ['date'],
  ServiceRequest: ['occurrence', 'authored'],
  Specimen: ['collected'],
  SupplyRequest: ['date'],
  Task: ['period', 'authored-on'],
  VisionPrescription: ['datewritten'],
}

/** What lasts from one parameter to another, and still does when that one has no value. */
const lasting: Readonly<Record<string, { readonly from: readonly string[]; readonly until: string }>> = {
  Condition: { from: ['onset-date', 'recorded-date'], until: 'abatement-date' },
  Goal: { from: ['start-date'], until: 'target-date' },
}

/** Each type with each of its parameters, for a test that they are there. */
export const careParameters: readonly (readonly [type: string, param: string])[] = [
  ...Object.entries(single),
  ...Object.entries(lasting).map(([type, { from, until }]) => [type, [...from, until]] as const),
].flatMap(([type, params]) => params.map((param) => [type, param] as const))

/** @throws FhirError 400 */
export function careRange(start: string | undefined, end: string | undefined): CareRange | null {
  if (start === undefined && end === undefined) return null
  const range = {
    low: start === undefined ? Number.NEGATIVE_INFINITY : dateOf('start', start).low,
    high: end === undefined ? Number.POSITIVE_INFINITY : dateOf('end', end).high,
  }
  if (range.low > range.high) throw new FhirError(400, 'value', '"start" is after "end".')
  return range
}

export function dateOf(name: string, text: string): CareRange {
  // A plus that was not encoded reads as a blank.
  const range = dateRange(text.replace(/ (?=\d{2}:\d{2}$)/, '+'))
  if (range === null) throw new FhirError(400, 'value', `"${name}" must be a date, as 2026, 2026-05 or 2026-05-12.`)
  return range
}

/** Whether care that a resource tells of, or some of it, happened in the range. */
export function isWithin({ low, high }: CareRange, type: string, text: string): boolean {
  const times = timesOf(type, text)
  return times === null || times.some((time) => time.low <= high && time.high >= low)
}

/** When, by any of its dates; null: it has none. */
export function timesOf(type: string, text: string): readonly CareRange[] | null {
  const params = Object.hasOwn(single, type) ? single[type] : undefined
  const span = Object.hasOwn(lasting, type) ? lasting[type] : undefined
  if (params === undefined && span === undefined) return null
  const resource = parseExact(text)
  if (!isObject(resource)) return null
  const { dates } = extractRows(resource)
  const first = (names: readonly string[]): readonly CareRange[] =>
    names.map((name) => dates.filter(({ param }) => param === name)).find((rows) => rows.length > 0) ?? []
  if (span === undefined) {
    const found = first(params ?? [])
    return found.length === 0 ? null : found
  }
  const begun = first(span.from)
  if (begun.length === 0) return null
  const ended = dates.filter(({ param }) => param === span.until).map(({ high }) => high)
  const high = ended.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ended)
  return [{ low: Math.min(...begun.map(({ low }) => low)), high }]
}
