import { addDays } from '../../calendar.ts'
import type { Resource } from '../../fhir.ts'
import { membersOf, textAt } from '../charts.ts'
import { find, isWithdrawn, ofType, quantityAt, type Rule, stringsAt } from './chart-under-test.ts'

/** What is prescribed says why. `exempt` names prescriptions (or whole charts by slug) whose story is that nobody said. */
export function medicinesHaveReasons(exempt: ReadonlySet<string> = new Set()): Rule {
  const activeMedicinesHaveReasons: Rule = (chart) =>
    exempt.has(chart.slug)
      ? []
      : ofType(chart, 'MedicationRequest')
          .filter((one) => one.status === 'active' && !exempt.has(one.id))
          .filter((one) => one.reasonReference === undefined && one.reasonCode === undefined)
          .map((one) => `${one.id} is active, and nothing says why`)
  return activeMedicinesHaveReasons
}

/** A medicine's reason was on record when it was prescribed. */
export const reasonsComeFirst: Rule = (chart) =>
  ofType(chart, 'MedicationRequest').flatMap((request) =>
    stringsAt(request.reasonReference, '[0].reference').flatMap((reference) => {
      const reason = find(chart, reference)
      const recorded = reason === undefined ? undefined : textAt(reason, 'recordedDate')
      const authored = textAt(request, 'authoredOn') ?? ''
      return recorded !== undefined && authored.slice(0, recorded.length) < recorded.slice(0, authored.length)
        ? [`${request.id} of ${authored} is for ${reference}, recorded ${recorded}`]
        : []
    }),
  )

/** Days after the end of a course on which what was left of the last filling may still be fetched. */
const grace = 1

/** Every filling belongs to a prescription of the same chart and medicine, and lies within the time in which that counted. */
export const fillsBelongToPrescriptions: Rule = (chart) =>
  ofType(chart, 'MedicationDispense').flatMap((fill) => {
    const [reference = ''] = stringsAt(fill.authorizingPrescription, '[0].reference')
    const request = find(chart, reference)
    if (request === undefined) return [`${fill.id} belongs to no prescription`]
    const handedOver = (textAt(fill, 'whenHandedOver') ?? '').slice(0, 10)
    const authored = (textAt(request, 'authoredOn') ?? '').slice(0, 10)
    const ends = stringsAt(request.dosageInstruction, 'boundsPeriod.end').sort()
    const last = ends.at(-1)
    const other = JSON.stringify(fill.medicationCodeableConcept) !== JSON.stringify(request.medicationCodeableConcept)
    return [
      ...(other ? [`${fill.id} is another medicine than ${request.id}`] : []),
      ...(isWithdrawn(request) || request.status === 'cancelled' ? [`${fill.id}: its prescription was withdrawn`] : []),
      ...(handedOver < authored ? [`${fill.id} of ${handedOver} is before its prescription of ${authored}`] : []),
      ...(last !== undefined && handedOver > addDays(last.slice(0, 10), grace)
        ? [`${fill.id} of ${handedOver} is after the end ${last}`]
        : []),
    ]
  })

/** What is handed over lasts as long as is said: amount divided by daily dose, to within a day. */
export const suppliesLastAsSaid: Rule = (chart) =>
  chart.resources.flatMap((one) => {
    const order = one.resourceType === 'MedicationRequest' ? Object(one.dispenseRequest) : one
    if (one.resourceType !== 'MedicationRequest' && one.resourceType !== 'MedicationDispense') return []
    const amount = quantityAt(order.quantity)
    const said = quantityAt(order.daysSupply ?? order.expectedSupplyDuration)
    const daily = dailyDose(one)
    if (amount === undefined || said === undefined || daily === undefined || daily.code !== amount.code) return []
    const days = amount.value / daily.value
    return Math.abs(days - said.value) > 1 ? [`${one.id} lasts ${days} days, and says ${said.value}`] : []
  })

const daysOf: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, wk: 7, mo: 30 }

/** The dose of a day, where one regular dosage says it; `undefined` for tapers, ranges, and what is taken as needed. */
export function dailyDose(one: Resource): { readonly value: number; readonly code: string } | undefined {
  const dosages: readonly unknown[] = Array.isArray(one.dosageInstruction) ? one.dosageInstruction : []
  const members = new Map(membersOf(dosages[0]))
  const dose = quantityAt(members.get('doseAndRate[0].doseQuantity'))
  const [frequency, period] = [members.get('timing.repeat.frequency'), members.get('timing.repeat.period')]
  const unit = daysOf[String(members.get('timing.repeat.periodUnit'))]
  if (dosages.length !== 1 || dose === undefined || unit === undefined || members.has('asNeededBoolean'))
    return undefined
  if (typeof frequency !== 'number' || typeof period !== 'number') return undefined
  return { value: (dose.value * frequency) / (period * unit), code: dose.code }
}
