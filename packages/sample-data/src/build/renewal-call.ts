import { type Chart, idIn } from '../chart.ts'
import { visits as kinds } from '../codes/snomed.ts'
import { type Resource, resource } from '../fhir.ts'
import { encounter } from './encounter.ts'

/** A call of five minutes on a day on which prescriptions were renewed; with and at whoever first wrote them. */
export function renewalCall(chart: Chart, request: Resource, visits: readonly Resource[], date: string): Resource {
  const first = visits.find((one) => `Encounter/${one.id}` === Object(request.encounter).reference)
  const call = encounter(chart, `renewal-${date}`, {
    type: kinds.telephone,
    kind: 'VR',
    start: `${date}T11:40:00Z`,
    end: `${date}T11:45:00Z`,
    reason: 'Asks for a new prescription',
  })
  return resource('Encounter', idIn(chart, `renewal-${date}`), {
    ...call,
    participant: [{ individual: request.requester }],
    location: first?.location ?? call.location,
    serviceProvider: first?.serviceProvider ?? call.serviceProvider,
  })
}
