import { type Chart, idIn } from '../chart.ts'
import { orderKinds } from '../codes/snomed.ts'
import { type CodeableConcept, type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'
import { encounterOn } from './encounter.ts'

export type ServiceRequestFacts = {
  readonly kind: keyof typeof orderKinds
  /** What is ordered: a code, or words where no code says it. */
  readonly code: Coding | string
  readonly text?: string
  readonly authored: string
  readonly status?: 'active' | 'completed' | 'revoked' | 'on-hold' | 'draft' | 'entered-in-error'
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  /** The day for which it is ordered, which may lie ahead. */
  readonly due?: string
  readonly because?: Resource
  readonly requester?: string
  /** Who is to do it, e.g. `Organization/x`. */
  readonly performer?: string
  /** Where to find the encounter of the day on which it was written. */
  readonly seen: readonly Resource[]
  /** Also says why an order was withdrawn, as R4 has no element for that. */
  readonly note?: string
}

/** An order for a test, an examination or a referral (R4 ServiceRequest). */
export function serviceRequest(chart: Chart, name: string, facts: ServiceRequestFacts): Resource {
  return resource('ServiceRequest', idIn(chart, name), {
    status: facts.status ?? 'active',
    intent: 'order',
    category: [concept(orderKinds[facts.kind])],
    priority: facts.priority ?? 'routine',
    code: codeOf(facts),
    subject: chart.subject,
    encounter: referenceTo(encounterOn(facts.seen, facts.authored)),
    occurrenceDateTime: facts.due,
    authoredOn: facts.authored,
    requester: { reference: `Practitioner/${facts.requester ?? 'dave-okafor'}` },
    performer: facts.performer === undefined ? undefined : [{ reference: facts.performer }],
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}

function codeOf({ code, text }: ServiceRequestFacts): CodeableConcept {
  return typeof code === 'string' ? { text: code } : concept(code, text)
}
