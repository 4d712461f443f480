import { minutesOf, timeOf } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { visits as kinds } from '../codes/snomed.ts'
import { type Resource, resource } from '../fhir.ts'
import { hashOf } from '../random.ts'
import { encounter } from './encounter.ts'

/** The hour of calls about prescriptions is at noon, when nobody is seen. */
const opens = '11:40'
const calls = 13

/** A call of five minutes on a day on which prescriptions were renewed; with and at whoever first wrote them. */
export function renewalCall(chart: Chart, request: Resource, visits: readonly Resource[], date: string): Resource {
  const minutes = minutesOf(opens) + 5 * (hashOf(`${chart.slug} ${date}`) % calls)
  const first = visits.find((one) => `Encounter/${one.id}` === Object(request.encounter).reference)
  const call = encounter(chart, `renewal-${date}`, {
    type: kinds.telephone,
    kind: 'VR',
    start: `${date}T${timeOf(minutes)}:00Z`,
    end: `${date}T${timeOf(minutes + 5)}:00Z`,
    reason: 'Asks for a new prescription',
  })
  return resource('Encounter', idIn(chart, `renewal-${date}`), {
    ...call,
    participant: [{ individual: request.requester }],
    location: first?.location ?? call.location,
    serviceProvider: first?.serviceProvider ?? call.serviceProvider,
  })
}
