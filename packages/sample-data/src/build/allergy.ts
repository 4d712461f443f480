import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { allergens } from '../codes/snomed.ts'
import { substanceOf } from '../codes/unii.ts'
import { type CodeableConcept, type Coding, concept, type Resource, resource } from '../fhir.ts'

export type AllergyFacts = {
  readonly code: Coding
  readonly text: string
  readonly category: 'food' | 'medication' | 'environment'
  readonly type?: 'allergy' | 'intolerance'
  readonly criticality: 'low' | 'high' | 'unable-to-assess'
  readonly onset?: string
  readonly recorded: string
  /** Refuted: somebody looked into it, and it is none. It stays on record so that nobody enters it again. */
  readonly verification?: 'confirmed' | 'unconfirmed' | 'refuted'
  readonly note?: string
  readonly reaction?: {
    readonly manifestation: Coding
    readonly severity: 'mild' | 'moderate' | 'severe'
    readonly note?: string
  }
}

const clinicalStatus = hl7('allergyintolerance-clinical', 'active', 'Active')
const verificationStatus = hl7('allergyintolerance-verification', 'confirmed', 'Confirmed')

const verifications = { confirmed: 'Confirmed', unconfirmed: 'Unconfirmed', refuted: 'Refuted' } as const

/** What somebody must not get (R4 AllergyIntolerance). */
export function allergy(chart: Chart, name: string, facts: AllergyFacts): Resource {
  const { reaction, verification = 'confirmed' } = facts
  return resource('AllergyIntolerance', idIn(chart, name), {
    clinicalStatus:
      verification === 'refuted' ? hl7('allergyintolerance-clinical', 'inactive', 'Inactive') : clinicalStatus,
    verificationStatus: hl7('allergyintolerance-verification', verification, verifications[verification]),
    type: facts.type ?? 'allergy',
    category: [facts.category],
    criticality: facts.criticality,
    code: allergenOf(facts),
    patient: chart.subject,
    onsetDateTime: facts.onset,
    recordedDate: facts.recorded,
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
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

/** The code of a food is followed by that of its substance: SMART's allergens of food and environment are UNII (smart-classic c.4). */
function allergenOf({ code, text }: AllergyFacts): CodeableConcept {
  const substance = substanceOf(code)
  return substance === undefined ? concept(code, text) : { coding: [code, substance], text }
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
