import { durationText } from '../../shared/clinical/duration-text.ts'
import { doseText, type MedicationLine, readMedication } from '../../shared/clinical/read-medication.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { MedicationRequest, Reference } from '../../shared/fhir/resources.ts'
import { newestFirst } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'
import { takenIrregularly } from './courses-irregular.ts'

/** A prescription with everything that the medications view tells of it. */
export interface MedicationOrder extends MedicationLine {
  /** All of them, coded words first. */
  readonly reasons: readonly Reference[]
  readonly encounter: Reference | undefined
  readonly note: string | undefined
  /** "60 tablets for 30 days, 3 refills" */
  readonly supply: string | undefined
  /** The id of the prescription that this one follows. */
  readonly prior: string | undefined
  /** Taken as needed or in cycles. */
  readonly irregular: boolean
}

export interface MedicationOrders {
  /** Active and on hold. */
  readonly current: readonly MedicationOrder[]
  /** Completed, stopped, cancelled. */
  readonly past: readonly MedicationOrder[]
  /** Drafts, and those whose status nobody recorded: neither taken nor over, as far as the record says. */
  readonly unclear: readonly MedicationOrder[]
  /** Entered in error: shown on request only (ui 3.12). */
  readonly withdrawn: readonly MedicationOrder[]
}

const over: readonly string[] = ['completed', 'stopped', 'cancelled', 'ended']

export function readOrders(requests: readonly MedicationRequest[]): MedicationOrders {
  const all = newestFirst(requests.map(readOrder), (order) => order.stopped ?? order.since)
  const valid = all.filter((order) => order.status !== 'entered-in-error')
  return {
    current: newestFirst(
      valid.filter((order) => order.current),
      (order) => order.since,
    ),
    past: valid.filter((order) => over.includes(order.status)),
    unclear: valid.filter((order) => !order.current && !over.includes(order.status)),
    withdrawn: all.filter((order) => order.status === 'entered-in-error'),
  }
}

function readOrder(request: MedicationRequest): MedicationOrder {
  const words = (request.reasonCode ?? []).map(conceptText).filter((text) => text !== undefined)

  return {
    ...readMedication(request),
    reasons: [...words.map((display) => ({ display })), ...(request.reasonReference ?? [])],
    encounter: request.encounter,
    note: notesText(request.note),
    supply: supplyText(request),
    prior: request.priorPrescription?.reference?.split('/').at(-1),
    irregular: takenIrregularly(request),
  }
}

function supplyText({ dispenseRequest }: MedicationRequest): string | undefined {
  const amount = doseText(dispenseRequest?.quantity)
  const days = durationText(dispenseRequest?.expectedSupplyDuration)
  const refills = dispenseRequest?.numberOfRepeatsAllowed
  const parts = [
    ...(amount === undefined ? [] : [amount]),
    ...(days === undefined ? [] : [`for ${days}`]),
    ...(refills === undefined ? [] : [refills === 1 ? 'with 1 refill' : `with ${refills} refills`]),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}
