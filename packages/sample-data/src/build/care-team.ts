import { type Chart, idIn } from '../chart.ts'
import { type Resource, resource } from '../fhir.ts'

/** Who looks after the patient (R4 CareTeam): for each member, the role and a reference such as `Practitioner/x`. */
export function careTeam(
  chart: Chart,
  facts: {
    readonly name: string
    readonly since: string
    readonly members: readonly (readonly [role: string, reference: string])[]
  },
): Resource {
  return resource('CareTeam', idIn(chart, 'care-team'), {
    status: 'active',
    name: facts.name,
    subject: chart.subject,
    period: { start: facts.since },
    participant: facts.members.map(([role, reference]) => ({ role: [{ text: role }], member: { reference } })),
    managingOrganization: [{ reference: 'Organization/harbour-clinic' }],
  })
}
