import { durationText } from '../../shared/clinical/duration-text.ts'
import { doseText } from '../../shared/clinical/read-medication.ts'
import { conceptText, referenceText } from '../../shared/fhir/concept.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import type { MedicationDispense } from '../../shared/fhir/treatment-resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'

/** One filling of a prescription: when, how much, for how many days, where. */
export interface Fill {
  readonly id: string
  readonly name: string
  /** Handed over; when only the preparation was recorded, that, and `prepared` is true. */
  readonly when: When | undefined
  readonly prepared: boolean
  readonly quantity: string | undefined
  readonly daysText: string | undefined
  /** A positive number of days; undefined when not recorded, or recorded as no number. */
  readonly days: number | undefined
  readonly pharmacy: Reference | undefined
  /** Undefined when handed over as planned; else what became of it: "cancelled", "in progress". */
  readonly state: string | undefined
}

export interface Fills {
  /** By the id of the prescription, newest first. */
  readonly byOrder: ReadonlyMap<string, readonly Fill[]>
  /** Of no prescription that is named. */
  readonly loose: readonly Fill[]
  readonly withdrawn: number
}

export function readFills(dispenses: readonly MedicationDispense[]): Fills {
  const valid = dispenses.filter((one) => one.status !== 'entered-in-error')
  const byOrder = new Map<string, Fill[]>()
  const loose: Fill[] = []
  for (const dispense of valid) {
    const fill = readFill(dispense)
    const orders = ordersOf(dispense)
    if (orders.length === 0) loose.push(fill)
    for (const id of orders) byOrder.set(id, [...(byOrder.get(id) ?? []), fill])
  }
  for (const [id, fills] of byOrder) byOrder.set(id, sorted(fills))
  return { byOrder, loose: sorted(loose), withdrawn: dispenses.length - valid.length }
}

function sorted(fills: readonly Fill[]): Fill[] {
  return newestFirst(fills, (fill) => fill.when)
}

function ordersOf(dispense: MedicationDispense): string[] {
  return (dispense.authorizingPrescription ?? [])
    .map(({ reference }) => /^MedicationRequest\/([A-Za-z0-9\-.]{1,64})$/.exec(reference ?? '')?.[1])
    .filter((id) => id !== undefined)
}

function readFill(dispense: MedicationDispense): Fill {
  const handedOver = readWhen(dispense.whenHandedOver)
  const days = dispense.daysSupply?.value
  return {
    id: dispense.id ?? '',
    name:
      conceptText(dispense.medicationCodeableConcept) ??
      referenceText(dispense.medicationReference) ??
      'Medication not named',
    when: handedOver ?? readWhen(dispense.whenPrepared),
    prepared: handedOver === undefined && dispense.whenPrepared !== undefined,
    quantity: doseText(dispense.quantity),
    daysText: durationText(dispense.daysSupply),
    days: typeof days === 'number' && days > 0 ? days : undefined,
    pharmacy: dispense.performer?.[0]?.actor ?? dispense.location,
    state: stateOf(dispense),
  }
}

function stateOf({ status, statusReasonCodeableConcept }: MedicationDispense): string | undefined {
  if (status === 'completed') return undefined
  const words = status === undefined ? 'state not recorded' : status.replaceAll('-', ' ')
  const reason = conceptText(statusReasonCodeableConcept)
  return reason === undefined ? words : `${words}: ${reason}`
}
