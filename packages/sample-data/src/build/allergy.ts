import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { allergens } from '../codes/snomed.ts'
import { type Coding, concept, type Resource, resource } from '../fhir.ts'

export type AllergyFacts = {
  readonly code: Coding
  readonly text: string
  readonly category: 'food' | 'medication' | 'environment'
  readonly type?: 'allergy' | 'intolerance'
  readonly criticality: 'low' | 'high' | 'unable-to-assess'
  readonly onset?: string
  readonly recorded: string
  readonly reaction?: {
    readonly manifestation: Coding
    readonly severity: 'mild' | 'moderate' | 'severe'
    readonly note?: string
  }
}

const clinicalStatus = hl7('allergyintolerance-clinical', 'active', 'Active')
const verificationStatus = hl7('allergyintolerance-verification', 'confirmed', 'Confirmed')

/** What somebody must not get (R4 AllergyIntolerance). */
export function allergy(chart: Chart, name: string, facts: AllergyFacts): Resource {
  const { reaction } = facts
  return resource('AllergyIntolerance', idIn(chart, name), {
    clinicalStatus,
    verificationStatus,
    type: facts.type ?? 'allergy',
    category: [facts.category],
    criticality: facts.criticality,
    code: concept(facts.code, facts.text),
    patient: chart.subject,
    onsetDateTime: facts.onset,
    recordedDate: facts.recorded,
    reaction:
      reaction === undefined
        ? undefined
        : [
            {
              manifestation: [concept(reaction.manifestation)],
              severity: reaction.severity,
              ...(reaction.note === undefined ? {} : { description: reaction.note }),
            },
          ],
  })
}

/** Somebody asked, and there is none: a statement, other than an empty list (R4 AllergyIntolerance §9.1.4). */
export function noKnownAllergies(chart: Chart, recorded: string): Resource {
  return resource('AllergyIntolerance', idIn(chart, 'no-known-allergies'), {
    clinicalStatus,
    verificationStatus,
    code: concept(allergens.noKnownAllergy),
    patient: chart.subject,
    recordedDate: recorded,
  })
}
