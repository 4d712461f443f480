import { type Chart, idIn } from '../chart.ts'
import { hl7Coding } from '../codes/hl7.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'

export type EncounterFacts = {
  readonly type: Coding
  readonly start: string
  /** Left out while it lasts. */
  readonly end?: string
  readonly kind?: 'AMB' | 'EMER' | 'IMP' | 'VR'
  readonly reason?: string
  readonly diagnosis?: Resource
  readonly practitioner?: string
  readonly organization?: string
}

const kinds = { AMB: 'ambulatory', EMER: 'emergency', IMP: 'inpatient encounter', VR: 'virtual' } as const

/** A visit, or a stay (R4 Encounter); over, unless it has no end. */
export function encounter(chart: Chart, name: string, facts: EncounterFacts): Resource {
  const kind = facts.kind ?? 'AMB'
  const organization = facts.organization ?? 'harbour-clinic'
  return resource('Encounter', idIn(chart, name), {
    status: facts.end === undefined ? 'in-progress' : 'finished',
    class: hl7Coding('v3-ActCode', kind, kinds[kind]),
    type: [concept(facts.type)],
    subject: chart.subject,
    participant: [{ individual: { reference: `Practitioner/${facts.practitioner ?? 'dave-okafor'}` } }],
    period: { start: facts.start, ...(facts.end === undefined ? {} : { end: facts.end }) },
    reasonCode: facts.reason === undefined ? undefined : [{ text: facts.reason }],
    diagnosis: facts.diagnosis === undefined ? undefined : [{ condition: referenceTo(facts.diagnosis) }],
    location: [{ location: { reference: `Location/${organization}-site` } }],
    serviceProvider: { reference: `Organization/${organization}` },
  })
}

/** The usual half hour in the morning of a day. */
export function visit(
  chart: Chart,
  name: string,
  date: string,
  facts: Omit<EncounterFacts, 'start' | 'end'>,
): Resource {
  return encounter(chart, name, { ...facts, start: `${date}T09:00:00Z`, end: `${date}T09:30:00Z` })
}

/** The encounter of a day among the resources of a chart; throws a TypeError when there was none. */
export function encounterOn(resources: readonly Resource[], date: string): Resource {
  const found = resources.find((one) => {
    if (one.resourceType !== 'Encounter' || !isPeriod(one.period)) return false
    return one.period.start.slice(0, 10) <= date && date <= (one.period.end?.slice(0, 10) ?? date)
  })
  if (found === undefined) throw new TypeError(`nobody was seen on ${date}`)
  return found
}

function isPeriod(value: unknown): value is { readonly start: string; readonly end?: string } {
  if (typeof value !== 'object' || value === null || !('start' in value)) return false
  return typeof value.start === 'string' && (!('end' in value) || typeof value.end === 'string')
}
