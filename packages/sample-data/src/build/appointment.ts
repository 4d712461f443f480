import { addDays, at } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Resource, referenceTo, resource } from '../fhir.ts'

const kinds = {
  CHECKUP: 'A routine check-up, such as an annual physical',
  FOLLOWUP: 'A follow up visit from a previous appointment',
  ROUTINE: 'Routine appointment - default if not valued',
  WALKIN: 'A previously unscheduled walk-in visit',
} as const

export type AppointmentFacts = {
  /** Days from today; negative for the past. */
  readonly inDays: number
  /** When it starts, in UTC as all instants of the samples are, e.g. `09:30`. */
  readonly time: string
  readonly minutes?: number
  readonly kind?: keyof typeof kinds
  /** Why, in the words of whoever booked it. */
  readonly reason: string
  readonly because?: Resource
  readonly status?: 'booked' | 'arrived' | 'checked-in' | 'fulfilled' | 'cancelled' | 'noshow'
  readonly cancelled?: string
  /** The day on which it was booked. */
  readonly booked: string
  readonly practitioner?: string
  readonly organization?: string
  readonly video?: boolean
  /** What the patient was told to do or bring. */
  readonly instruction?: string
}

/** When somebody is to be seen, by whom and where (R4 Appointment). */
export function appointment(chart: Chart, name: string, facts: AppointmentFacts): Resource {
  const minutes = facts.minutes ?? 20
  const start = at(addDays(chart.day.today, facts.inDays), facts.time)
  const kind = facts.kind ?? 'FOLLOWUP'
  const actors = [
    chart.subject.reference,
    `Practitioner/${facts.practitioner ?? 'dave-okafor'}`,
    ...(facts.video === true ? [] : [`Location/${facts.organization ?? 'harbour-clinic'}-site`]),
  ]
  return resource('Appointment', idIn(chart, name), {
    status: facts.status ?? 'booked',
    cancelationReason: facts.cancelled === undefined ? undefined : { text: facts.cancelled },
    serviceType: [{ text: facts.video === true ? 'Video visit' : 'Clinic visit' }],
    appointmentType: hl7('v2-0276', kind, kinds[kind]),
    reasonCode: [{ text: facts.reason }],
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    description: facts.reason,
    start,
    end: new Date(Date.parse(start) + minutes * 60_000).toISOString().replace('.000Z', 'Z'),
    minutesDuration: minutes,
    created: facts.booked,
    patientInstruction: facts.instruction,
    participant: actors.map((reference) => ({ actor: { reference }, required: 'required', status: 'accepted' })),
  })
}
