import type { Resource } from '../../fhir.ts'
import { membersOf, textAt } from '../charts.ts'
import { isBefore, isWithdrawn, ofType, type Rule } from './chart-under-test.ts'

/** What may lie ahead: what is planned, expected, or counts until then. */
const ahead: Readonly<Record<string, RegExp>> = {
  Appointment: /^(start|end|requestedPeriod.*)$/,
  CarePlan: /^(period\.end|activity.*)$/,
  Consent: /^provision\..*end$/,
  Coverage: /^period\.end$/,
  Device: /^expirationDate$/,
  Goal: /^target\[\d+\]\.dueDate$/,
  MedicationRequest: /\.(boundsPeriod|validityPeriod)\.end$/,
  Observation: /^valueDateTime$/,
  ServiceRequest: /^occurrence/,
  Task: /^(restriction|executionPeriod)\..*end$/,
}
/** A thing may be older than its owner, and a relative's illness too. */
const earlier: Readonly<Record<string, RegExp>> = { Device: /^manufactureDate$/, FamilyMemberHistory: /^condition/ }

function datesOf(one: Resource): (readonly [path: string, date: string])[] {
  return [...membersOf(one)].flatMap(([path, value]) =>
    typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(value) && isDate(path)
      ? [[path, value] as const]
      : [],
  )
}

function isDate(path: string): boolean {
  return /(Date|DateTime|Time|authoredOn|issued|recorded|started|created|creation|date|whenPrepared|whenHandedOver|lastModified|start|end)$/.test(
    path,
  )
}

/** Nothing happened before birth, after death, or after today; what is planned may lie ahead of a living person. */
export const nothingOutsideLife: Rule = (chart) => {
  const [person] = ofType(chart, 'Patient')
  const birth = (person && textAt(person, 'birthDate')) ?? ''
  const end = (person && textAt(person, 'deceasedDateTime')) ?? chart.today
  return chart.resources
    .filter((one) => !isWithdrawn(one))
    .flatMap((one) =>
      datesOf(one).flatMap(([path, date]) => {
        const tooEarly = isBefore(date, birth) && earlier[one.resourceType]?.test(path) !== true
        const tooLate = isBefore(end.slice(0, 10), date.slice(0, 10)) && ahead[one.resourceType]?.test(path) !== true
        const where = `${one.resourceType}/${one.id}: ${path} ${date}`
        return [
          ...(tooEarly ? [`${where} is before birth`] : []),
          ...(tooLate ? [`${where} is after today or death`] : []),
        ]
      }),
    )
}
