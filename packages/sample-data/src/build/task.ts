import { at } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { type Resource, referenceTo, resource } from '../fhir.ts'

export type TaskFacts = {
  /** What is to be done, in a few words, and in full. */
  readonly title: string
  readonly description: string
  readonly status?: 'requested' | 'accepted' | 'in-progress' | 'completed' | 'cancelled'
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  /** The result, order or document that it is about. */
  readonly focus?: Resource
  readonly because?: Resource
  /** A day, or an instant. */
  readonly authored: string
  /** The day on which it was last touched. */
  readonly touched?: string
  /** The day by which it is to be done, which may lie ahead. */
  readonly due?: string
  readonly requester?: string
  readonly owner?: string
  readonly note?: string
}

/** Something that somebody has to do for the patient (R4 Task). */
export function task(chart: Chart, name: string, facts: TaskFacts): Resource {
  return resource('Task', idIn(chart, name), {
    status: facts.status ?? 'requested',
    intent: 'order',
    priority: facts.priority ?? 'routine',
    code: { text: facts.title },
    description: facts.description,
    focus: facts.focus === undefined ? undefined : referenceTo(facts.focus),
    for: chart.subject,
    authoredOn: timed(facts.authored, '09:40'),
    lastModified: timed(facts.touched ?? facts.authored, '09:45'),
    requester: { reference: facts.requester ?? 'Practitioner/dave-okafor' },
    owner: { reference: facts.owner ?? 'Practitioner/dave-okafor' },
    reasonReference: facts.because === undefined ? undefined : referenceTo(facts.because),
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
    restriction: facts.due === undefined ? undefined : { period: { end: facts.due } },
  })
}

/** An instant is kept; a day gets the usual time. */
function timed(when: string, time: string): string {
  return when.length > 10 ? when : at(when, time)
}
