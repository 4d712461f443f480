import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Coding, concept, type Resource, referenceTo, resource } from '../fhir.ts'
import type { Dosage } from './dosage.ts'

const categories = {
  patientspecified: 'Patient Specified',
  community: 'Community',
} as const

export type MedicationStatementFacts = {
  /** Left out for what no code says, e.g. a herb. */
  readonly drug?: Coding
  readonly text: string
  readonly category?: keyof typeof categories
  readonly status?: 'active' | 'completed' | 'stopped' | 'not-taken' | 'entered-in-error'
  readonly statusReason?: string
  /** Since when, as precisely as the patient knew it, and until when. */
  readonly since: string
  readonly until?: string
  /** The day on which it was told. */
  readonly told: string
  /** Who told it, when it was not the patient, e.g. `RelatedPerson/x`. */
  readonly toldBy?: string
  /** How it is taken; the elements are those of a prescription. */
  readonly dosage: readonly Dosage[]
  readonly because?: Resource
  /** Why, in the patient's words, when no problem in the chart says so. */
  readonly reason?: string
  readonly note?: string
}

/** A medicine that somebody says is taken, e.g. bought over the counter: no prescription (R4 MedicationStatement). */
export function medicationStatement(chart: Chart, name: string, facts: MedicationStatementFacts): Resource {
  const category = facts.category ?? 'patientspecified'
  const period = { start: facts.since, ...(facts.until === undefined ? {} : { end: facts.until }) }
  return resource('MedicationStatement', idIn(chart, name), {
    status: facts.status ?? 'active',
    statusReason: facts.statusReason === undefined ? undefined : [{ text: facts.statusReason }],
    category: hl7('medication-statement-category', category, categories[category]),
    medicationCodeableConcept: facts.drug === undefined ? { text: facts.text } : concept(facts.drug, facts.text),
    subject: chart.subject,
    effectivePeriod: period,
    dateAsserted: facts.told,
    informationSource: { reference: facts.toldBy ?? chart.subject.reference },
    reasonCode: facts.reason === undefined ? undefined : [{ text: facts.reason }],
    reasonReference: facts.because === undefined ? undefined : [referenceTo(facts.because)],
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
    dosage: facts.dosage,
  })
}
