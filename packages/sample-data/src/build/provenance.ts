import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Resource, referenceTo, resource } from '../fhir.ts'

const activities = {
  create: hl7('v3-DataOperation', 'CREATE', 'create'),
  update: hl7('v3-DataOperation', 'UPDATE', 'revise'),
} as const

const parts = { author: 'Author', informant: 'Informant', custodian: 'Custodian', verifier: 'Verifier' } as const

export type ProvenanceFacts = {
  readonly target: readonly Resource[]
  /** The instant at which it entered the chart. */
  readonly recorded: string
  readonly activity: keyof typeof activities
  readonly agents: readonly {
    readonly part: keyof typeof parts
    readonly who: string
    readonly onBehalfOf?: string
  }[]
  /** What it was made from, or which entry it replaces. */
  readonly from?: readonly { readonly role: 'source' | 'revision' | 'quotation'; readonly what: Resource }[]
  readonly reason?: string
}

/** Where an entry of the chart comes from (R4 Provenance). */
export function provenance(chart: Chart, name: string, facts: ProvenanceFacts): Resource {
  return resource('Provenance', idIn(chart, name), {
    // The person is named as well: by this a Provenance is found in her compartment (R4 CompartmentDefinition patient).
    target: [...facts.target.map((one) => referenceTo(one)), chart.subject],
    recorded: facts.recorded,
    reason: facts.reason === undefined ? undefined : [{ text: facts.reason }],
    activity: activities[facts.activity],
    agent: facts.agents.map(({ part, who, onBehalfOf }) => ({
      type: hl7('provenance-participant-type', part, parts[part]),
      who: { reference: who },
      ...(onBehalfOf === undefined ? {} : { onBehalfOf: { reference: onBehalfOf } }),
    })),
    entity: facts.from?.map(({ role, what }) => ({ role, what: referenceTo(what) })),
  })
}
