import type { Chart } from '../chart.ts'
import { type Resource, referenceTo, resource } from '../fhir.ts'
import { medicationDispense } from './medication-dispense.ts'

/** One prescription of a medicine: when and at which visit it was written, and when it was filled. */
export type Term = { readonly authored: string; readonly visit?: Resource; readonly fills: readonly string[] }

/** The prescriptions of a medicine and their fillings, each term with its own. */
export function rewritten(
  chart: Chart,
  request: Resource,
  terms: readonly Term[],
  fills: readonly Resource[],
): readonly Resource[] {
  const [sample] = fills
  const amount = Object(sample?.quantity)
  const days = Number(Object(sample?.daysSupply).value)
  const prescriptions: Resource[] = []
  return terms.flatMap((term, index) => {
    const prior = prescriptions.at(-1)
    const next = terms[index + 1]
    const written = resource('MedicationRequest', next === undefined ? request.id : `${request.id}-${index + 1}`, {
      ...request,
      id: next === undefined ? request.id : `${request.id}-${index + 1}`,
      ...(next === undefined ? {} : { status: 'completed', statusReason: undefined }),
      authoredOn: term.authored,
      encounter: term.visit === undefined ? request.encounter : referenceTo(term.visit),
      dosageInstruction: bounded(request, term.authored, next?.authored),
      priorPrescription: prior === undefined ? undefined : referenceTo(prior),
    })
    prescriptions.push(written)
    const handedOver = term.fills.map((date, at) =>
      medicationDispense(chart, written, { sequence: at + 1, date, amount: [amount.value, amount.code], days }),
    )
    return [written, ...handedOver]
  })
}

/** The prescription to which a filling belongs, by id. */
export function prescriptionOf(one: Resource): string | undefined {
  if (one.resourceType !== 'MedicationDispense' || !Array.isArray(one.authorizingPrescription)) return undefined
  const reference: unknown = Object(one.authorizingPrescription[0]).reference
  return typeof reference === 'string' ? reference.replace('MedicationRequest/', '') : undefined
}

/** The same dosage, from the day of this prescription until the next; what ended before goes on ending when it did. */
function bounded(request: Resource, start: string, next: string | undefined): unknown {
  const dosages: readonly unknown[] = Array.isArray(request.dosageInstruction) ? request.dosageInstruction : []
  return dosages.map((one) => {
    const { timing, ...said } = Object(one)
    const { boundsPeriod, boundsDuration, ...rhythm } = Object(Object(timing).repeat)
    const end: unknown = next ?? boundsPeriod?.end
    if (next === undefined && boundsPeriod === undefined) return one
    const period = end === undefined ? { start } : { start, end }
    return { ...said, timing: { ...Object(timing), repeat: { boundsPeriod: period, ...rhythm } } }
  })
}
