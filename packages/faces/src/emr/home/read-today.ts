import type { Appointment } from '../../shared/fhir/planned.ts'
import { type Booked, readAppointment } from '../encounters/read-ahead.ts'

/** One line of the day: whom, when, why. A person who comes twice stands twice. */
export interface TodayEntry<P> {
  readonly key: string
  readonly patient: P
  readonly booked: Booked
}

export interface Today<P> {
  readonly entries: readonly TodayEntry<P>[]
  /** Appointments whose patient could not be read: said, not left out silently. */
  readonly unknown: number
}

/** Ids of the patients whom appointments name. */
export function patientIds(appointments: readonly Appointment[]): readonly string[] {
  return [...new Set(appointments.flatMap((one) => patientIdOf(one) ?? []))]
}

/** By time; what was entered in error is gone, what was called off is there and says so. */
export function readToday<P extends { readonly id: string }>(
  appointments: readonly Appointment[],
  patients: readonly P[],
): Today<P> {
  const known = new Map(patients.map((patient) => [patient.id, patient]))
  const valid = appointments.filter(({ status }) => status !== 'entered-in-error')
  const entries = valid.flatMap((one): readonly TodayEntry<P>[] => {
    const patient = known.get(patientIdOf(one) ?? '')
    return patient === undefined ? [] : [{ key: `today-${one.id}`, patient, booked: readAppointment(one) }]
  })
  const at = ({ booked }: TodayEntry<P>) => booked.when?.time ?? Number.POSITIVE_INFINITY
  return { entries: entries.sort((a, b) => at(a) - at(b) || 0), unknown: valid.length - entries.length }
}

function patientIdOf({ participant }: Appointment): string | undefined {
  for (const { actor } of participant ?? []) {
    const id = /^Patient\/([A-Za-z0-9\-.]{1,64})$/.exec(actor?.reference ?? '')?.[1]
    if (id !== undefined) return id
  }
  return undefined
}

/** The search for one clinician's day: from its midnight to the next, where the reader is. @param now epoch ms */
export function todayQuery(practitioner: string | null, now: number): URLSearchParams {
  const midnight = new Date(now)
  midnight.setHours(0, 0, 0, 0)
  const next = new Date(midnight)
  next.setDate(next.getDate() + 1)
  const query = new URLSearchParams({ _sort: 'date', _count: '200' })
  query.append('date', `ge${midnight.toISOString()}`)
  query.append('date', `lt${next.toISOString()}`)
  if (practitioner !== null) query.append('actor', practitioner)
  return query
}
