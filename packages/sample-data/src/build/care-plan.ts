import { type Chart, idIn } from '../chart.ts'
import { records } from '../codes/snomed.ts'
import { concept, type Resource, referenceTo, resource } from '../fhir.ts'

export type CarePlanFacts = {
  readonly title: string
  readonly description?: string
  readonly since: string
  /** Until when it counts, which may lie ahead; a plan that was revoked or completed ended then. */
  readonly until?: string
  readonly status?: 'active' | 'completed' | 'revoked' | 'on-hold'
  readonly author?: string
  readonly addresses: readonly Resource[]
  readonly goals?: readonly Resource[]
  readonly careTeam?: Resource
  /** What is to be done, by whom as a reference, and how often in words. */
  readonly activities: readonly {
    readonly what: string
    readonly status?: 'not-started' | 'scheduled' | 'in-progress' | 'completed' | 'stopped'
    readonly how?: string
    readonly who?: string
  }[]
  readonly note?: string
}

/** What was agreed on for the coming time (R4 CarePlan). */
export function carePlan(chart: Chart, name: string, facts: CarePlanFacts): Resource {
  return resource('CarePlan', idIn(chart, name), {
    status: facts.status ?? 'active',
    intent: 'plan',
    category: [concept(records.carePlan)],
    title: facts.title,
    description: facts.description,
    subject: chart.subject,
    period: { start: facts.since, ...(facts.until === undefined ? {} : { end: facts.until }) },
    created: facts.since,
    author: { reference: `Practitioner/${facts.author ?? 'dave-okafor'}` },
    careTeam: facts.careTeam === undefined ? undefined : [referenceTo(facts.careTeam)],
    addresses: facts.addresses.map((one) => referenceTo(one)),
    goal: facts.goals?.map((one) => referenceTo(one)),
    activity: facts.activities.map(({ what, status, how, who }) => ({
      detail: {
        status: status ?? 'in-progress',
        ...(how === undefined ? {} : { scheduledString: how }),
        ...(who === undefined ? {} : { performer: [{ reference: who }] }),
        description: what,
      },
    })),
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}
