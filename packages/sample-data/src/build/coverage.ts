import { type Chart, idIn } from '../chart.ts'
import { hl7, hl7Coding } from '../codes/hl7.ts'
import { type Resource, resource } from '../fhir.ts'

const kinds = {
  private: { code: 'EHCPOL', display: 'extended healthcare', payor: 'linden-mutual' },
  public: { code: 'PUBLICPOL', display: 'public healthcare', payor: 'bay-state-health-plan' },
} as const

const relationships = { self: 'Self', child: 'Child', spouse: 'Spouse' } as const

export type CoverageFacts = {
  readonly kind: keyof typeof kinds
  readonly memberNumber: string
  /** The plan's name as the card shows it. */
  readonly plan: string
  readonly since: string
  /** The last day that is covered, which may lie ahead. */
  readonly until?: string
  readonly status?: 'active' | 'cancelled'
  /** Through whom the patient is insured; a child's or spouse's subscriber is a reference such as `RelatedPerson/x`. */
  readonly through?: { readonly relationship: 'child' | 'spouse'; readonly subscriber: string }
}

/** Who pays (R4 Coverage). */
export function coverage(chart: Chart, facts: CoverageFacts): Resource {
  const { code, display, payor } = kinds[facts.kind]
  const relationship = facts.through?.relationship ?? 'self'
  return resource('Coverage', idIn(chart, `coverage-${facts.memberNumber.toLowerCase()}`), {
    status: facts.status ?? 'active',
    type: hl7('v3-ActCode', code, display),
    subscriber: facts.through === undefined ? chart.subject : { reference: facts.through.subscriber },
    subscriberId: facts.memberNumber,
    beneficiary: chart.subject,
    relationship: hl7('subscriber-relationship', relationship, relationships[relationship]),
    period: { start: facts.since, ...(facts.until === undefined ? {} : { end: facts.until }) },
    payor: [{ reference: `Organization/${payor}` }],
    class: [{ type: { coding: [hl7Coding('coverage-class', 'plan', 'Plan')] }, value: facts.plan, name: facts.plan }],
    order: 1,
  })
}
