import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { type Coding, concept, type Reference, type Resource, resource } from '../fhir.ts'

export type ConditionFacts = {
  readonly code: Coding
  readonly text?: string
  /** `YYYY`, `YYYY-MM`, or a day: as precisely as it is known. */
  readonly onset?: string
  readonly abated?: string
  readonly recorded: string
  readonly status?: 'active' | 'resolved' | 'remission'
  readonly verification?: 'confirmed' | 'provisional'
  readonly category?: 'problem-list-item' | 'encounter-diagnosis'
  readonly encounter?: Reference
  readonly recorder?: string
  readonly note?: string
}

const categories = { 'problem-list-item': 'Problem List Item', 'encounter-diagnosis': 'Encounter Diagnosis' } as const

/** A problem or diagnosis (R4 Condition); one with an abatement is resolved. */
export function condition(chart: Chart, name: string, facts: ConditionFacts): Resource {
  const status = facts.status ?? (facts.abated === undefined ? 'active' : 'resolved')
  const verification = facts.verification ?? 'confirmed'
  const category = facts.category ?? 'problem-list-item'
  return resource('Condition', idIn(chart, name), {
    clinicalStatus: hl7('condition-clinical', status, capitalized(status)),
    verificationStatus: hl7('condition-ver-status', verification, capitalized(verification)),
    category: [hl7('condition-category', category, categories[category])],
    code: concept(facts.code, facts.text),
    subject: chart.subject,
    encounter: facts.encounter,
    onsetDateTime: facts.onset,
    abatementDateTime: facts.abated,
    recordedDate: facts.recorded,
    recorder: { reference: `Practitioner/${facts.recorder ?? 'dave-okafor'}` },
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
