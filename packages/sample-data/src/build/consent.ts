import { type Chart, idIn } from '../chart.ts'
import { hl7, hl7Coding } from '../codes/hl7.ts'
import { type Resource, resource } from '../fhir.ts'

const kinds = {
  privacy: {
    scope: hl7('consentscope', 'patient-privacy', 'Privacy Consent'),
    category: { coding: [hl7Coding('v3-ActCode', 'IDSCL', 'information disclosure')] },
  },
  treatment: {
    scope: hl7('consentscope', 'treatment', 'Treatment'),
    category: { text: 'Consent to treatment' },
  },
  research: {
    scope: hl7('consentscope', 'research', 'Research'),
    category: { coding: [hl7Coding('v3-ActCode', 'RESEARCH', 'research information access')] },
  },
} as const

export type ConsentFacts = {
  readonly kind: keyof typeof kinds
  /** Permit: what is asked may happen. Deny: the patient refused it. */
  readonly decision: 'permit' | 'deny'
  /** The day on which it was signed. */
  readonly signed: string
  readonly text: string
  readonly status?: 'active' | 'inactive' | 'rejected'
  /** Until when it counts, when it was given for a time. */
  readonly until?: string
  /** Who signed, when it was not the patient, e.g. `RelatedPerson/x`. */
  readonly signedBy?: string
  readonly organization?: string
  /** Who may, or may not, receive the information: references to people or organisations. */
  readonly recipients?: readonly string[]
}

/** What the patient agreed to, or refused (R4 Consent). */
export function consent(chart: Chart, name: string, facts: ConsentFacts): Resource {
  const { scope, category } = kinds[facts.kind]
  const permits = facts.decision === 'permit'
  return resource('Consent', idIn(chart, name), {
    status: facts.status ?? 'active',
    scope,
    category: [{ ...category, text: facts.text }],
    patient: chart.subject,
    dateTime: facts.signed,
    performer: [{ reference: facts.signedBy ?? chart.subject.reference }],
    organization: [{ reference: `Organization/${facts.organization ?? 'harbour-clinic'}` }],
    policyRule: permits ? hl7('v3-ActCode', 'OPTIN', 'opt-in') : hl7('v3-ActCode', 'OPTOUT', 'opt-out'),
    provision: {
      type: facts.decision,
      period: { start: facts.signed, ...(facts.until === undefined ? {} : { end: facts.until }) },
      ...(facts.recipients === undefined
        ? {}
        : { actor: facts.recipients.map((reference) => ({ role: recipient, reference: { reference } })) }),
    },
  })
}

const recipient = hl7('v3-ParticipationType', 'IRCP', 'information recipient')
