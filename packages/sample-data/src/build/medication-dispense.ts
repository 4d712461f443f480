import type { Chart } from '../chart.ts'
import { quantity } from '../codes/ucum.ts'
import { type Resource, referenceTo, resource } from '../fhir.ts'

/** One filling of a prescription at the pharmacy (R4 MedicationDispense); `amount` in the UCUM unit of what is handed over. */
export function medicationDispense(
  chart: Chart,
  request: Resource,
  facts: {
    readonly sequence: number
    readonly date: string
    readonly amount: readonly [number, string]
    readonly days: number
  },
): Resource {
  return resource('MedicationDispense', `${request.id}-fill-${facts.sequence}`, {
    status: 'completed',
    medicationCodeableConcept: request.medicationCodeableConcept,
    subject: chart.subject,
    performer: [{ actor: { reference: 'Organization/quay-pharmacy', display: 'Quay Pharmacy' } }],
    location: { reference: 'Location/quay-pharmacy-site' },
    authorizingPrescription: [referenceTo(request)],
    quantity: quantity(facts.amount[0], facts.amount[1]),
    daysSupply: quantity(facts.days, 'd'),
    whenPrepared: `${facts.date}T14:00:00Z`,
    whenHandedOver: `${facts.date}T14:20:00Z`,
    dosageInstruction: request.dosageInstruction,
  })
}

/** Fillings on the given days, in order, each of the same amount. */
export function fills(
  chart: Chart,
  request: Resource,
  dates: readonly string[],
  supply: { readonly amount: readonly [number, string]; readonly days: number },
): readonly Resource[] {
  return dates.map((date, index) => medicationDispense(chart, request, { ...supply, sequence: index + 1, date }))
}

/** The days of so many fills, the oldest first, so many days apart; the latest one so many days ago. */
export function refillDays(
  { day }: Chart,
  { count, apart, latest }: { readonly count: number; readonly apart: number; readonly latest: number },
): readonly string[] {
  return Array.from({ length: count }, (_, index) => day.daysAgo(latest + apart * (count - 1 - index)))
}
