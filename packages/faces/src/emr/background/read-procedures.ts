import { conceptText } from '../../shared/fhir/concept.ts'
import type { CodeableConcept, Reference } from '../../shared/fhir/resources.ts'
import type { Procedure } from '../../shared/fhir/treatment-resources.ts'
import { newestFirst, readWhen, type When, whenText } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

/** Something that was done to or for the patient, or was meant to be. */
export interface ProcedureEntry {
  readonly id: string
  readonly name: string
  readonly when: When | undefined
  /** What was said instead of a date. */
  readonly whenWords: string | undefined
  readonly until: When | undefined
  readonly outcome: string | undefined
  /** Undefined when it was done; else "not done", "in progress", … */
  readonly standing: string | undefined
  readonly performer: Reference | undefined
  readonly reasons: readonly Reference[]
  readonly facts: readonly (readonly [label: string, text: string | undefined])[]
}

/** Procedures that were not entered in error, newest first. */
export function readProcedures(procedures: readonly Procedure[]): readonly ProcedureEntry[] {
  const valid = procedures.filter(({ status }) => status !== 'entered-in-error')
  return newestFirst(valid.map(readProcedure), ({ when }) => when)
}

function readProcedure(one: Procedure): ProcedureEntry {
  const words = joined(one.reasonCode)
  const until = readWhen(one.performedPeriod?.end)
  return {
    id: one.id ?? '',
    name: conceptText(one.code) ?? 'Procedure not named',
    when: readWhen(one.performedDateTime ?? one.performedPeriod?.start),
    whenWords: one.performedString?.trim() || undefined,
    until,
    outcome: conceptText(one.outcome),
    standing: standingOf(one.status),
    performer: one.performer?.[0]?.actor ?? one.recorder,
    reasons: [...(words === undefined ? [] : [{ display: words }]), ...(one.reasonReference ?? [])],
    facts: [
      ...fact('Until', whenText(until, true)),
      ...fact('Why not', conceptText(one.statusReason)),
      ...fact('Where on the body', joined(one.bodySite)),
      ...fact('Outcome', conceptText(one.outcome)),
      ...fact('Complication', joined(one.complication)),
      ...fact('Note', notesText(one.note)),
    ],
  }
}

function fact(label: string, text: string | undefined): (readonly [string, string])[] {
  return text === undefined ? [] : [[label, text]]
}

function joined(concepts: readonly CodeableConcept[] | undefined): string | undefined {
  const texts = (concepts ?? []).map(conceptText).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join(', ')
}

function standingOf(status: string | undefined): string | undefined {
  if (status === 'completed') return undefined
  return status === undefined || status === 'unknown' ? 'status not recorded' : status.replaceAll('-', ' ')
}
