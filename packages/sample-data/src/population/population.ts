import { createCalendar } from '../calendar.ts'
import { type Bundle, transaction } from '../fhir.ts'
import { writeLife } from './write-life.ts'

export type PopulationOptions = {
  /** How many people: 1 to 1,000,000. */
  readonly patients: number
  /** Another seed gives other people: 0 to 999,999,999. */
  readonly seed: number
  /** The day on which their charts end, `YYYY-MM-DD`. */
  readonly today: string
  /** The number of the first one, from 1: to go on where a run stopped. */
  readonly from?: number
}

/** Somebody who was drawn by lot: `bundle` is a FHIR R4 transaction, to be imported after `sharedBundle`. */
export type GeneratedPerson = { readonly record_id: string; readonly bundle: Bundle }

export const mostPatients = 1_000_000
export const greatestSeed = 999_999_999

/**
 * People with plausible diseases, medicines and measurements, one at a time: what was given is forgotten, so that memory
 * does not grow. The same seed and day give the same bytes, and person n is the same however many there are.
 * @throws TypeError when an option is outside its bounds
 */
export function population(options: PopulationOptions): Iterable<GeneratedPerson> {
  const { patients, seed, today, from = 1 } = options
  createCalendar(today)
  checkWhole('patients', patients, 1, mostPatients)
  checkWhole('seed', seed, 0, greatestSeed)
  checkWhole('from', from, 1, patients + 1)
  return people(options, from)
}

function* people({ patients, seed, today }: PopulationOptions, from: number): Generator<GeneratedPerson> {
  for (let n = from; n <= patients; n += 1) {
    yield { record_id: `p${seed}-${n}`, bundle: transaction(writeLife(seed, n, today)) }
  }
}

function checkWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new TypeError(`${name} must be a whole number from ${least} to ${most}`)
  }
}
