import { type MedicationLine, readMedication } from '../../shared/clinical/read-medication.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import type { MedicationStatement } from '../../shared/fhir/treatment-resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

/** What somebody said is taken; it stands beside the prescriptions, never among them. */
export interface TakenMedicine extends MedicationLine {
  /** The words of the tag: whose word it is (ui 3.16). */
  readonly source: 'added by patient' | 'added by relative' | undefined
  readonly teller: Reference | undefined
  readonly told: When | undefined
  readonly reasons: readonly Reference[]
  readonly note: string | undefined
  /** "not taken", "intended", … where it is not simply taken. */
  readonly state: string | undefined
}

export interface TakenMedicines {
  /** Taken, on hold or intended, or nobody said that it is over. */
  readonly current: readonly TakenMedicine[]
  /** Completed, stopped, not taken. */
  readonly past: readonly TakenMedicine[]
  readonly withdrawn: readonly TakenMedicine[]
}

const over: readonly string[] = ['completed', 'stopped', 'not-taken']

export function readStatements(statements: readonly MedicationStatement[]): TakenMedicines {
  const all = newestFirst(statements.map(readStatement), (one) => one.told ?? one.since)
  const valid = all.filter((one) => one.status !== 'entered-in-error')
  return {
    current: valid.filter((one) => !over.includes(one.status)),
    past: valid.filter((one) => over.includes(one.status)),
    withdrawn: all.filter((one) => one.status === 'entered-in-error'),
  }
}

function readStatement(statement: MedicationStatement): TakenMedicine {
  const { dosage, effectivePeriod, informationSource, statusReason, ...rest } = statement
  // The medicine and its doses have the elements of a prescription, and are read as those are.
  const line = readMedication({
    resourceType: 'MedicationRequest',
    ...(statement.id === undefined ? {} : { id: statement.id }),
    ...(rest.status === undefined ? {} : { status: rest.status }),
    ...(rest.contained === undefined ? {} : { contained: rest.contained }),
    ...(rest.medicationCodeableConcept === undefined
      ? {}
      : { medicationCodeableConcept: rest.medicationCodeableConcept }),
    ...(rest.medicationReference === undefined ? {} : { medicationReference: rest.medicationReference }),
    ...(dosage === undefined ? {} : { dosageInstruction: dosage }),
  })
  const words = (rest.reasonCode ?? []).map(conceptText).filter((text) => text !== undefined)
  return {
    ...line,
    since: readWhen(effectivePeriod?.start ?? rest.effectiveDateTime),
    stopped: readWhen(effectivePeriod?.end),
    stopReason: statusReason?.map(conceptText).find((text) => text !== undefined),
    source: sourceOf(informationSource),
    teller: informationSource,
    told: readWhen(rest.dateAsserted),
    reasons: [...words.map((display) => ({ display })), ...(rest.reasonReference ?? [])],
    note: notesText(rest.note),
    state: stateOf(rest.status),
  }
}

function sourceOf(source: Reference | undefined): TakenMedicine['source'] {
  if (source?.reference?.startsWith('Patient/')) return 'added by patient'
  return source?.reference?.startsWith('RelatedPerson/') ? 'added by relative' : undefined
}

function stateOf(status: string | undefined): string | undefined {
  if (status === 'active') return undefined
  return status === undefined || status === 'unknown' ? 'not known whether taken' : status.replaceAll('-', ' ')
}
