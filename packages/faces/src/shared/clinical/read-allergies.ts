import { conceptText, hasCode } from '../fhir/concept.ts'
import type { AllergyIntolerance, Reference } from '../fhir/resources.ts'
import { readWhen, type When } from '../fhir/when.ts'

export interface Allergy {
  readonly id: string
  readonly substance: string
  readonly reaction: string | undefined
  /** What happened, in somebody's own words. */
  readonly description: string | undefined
  /** Criticality high or a severe reaction: the filled mark, and never behind "more" (ui 3.14). */
  readonly severe: boolean
  readonly severity: string | undefined
  readonly kind: 'allergy' | 'intolerance' | undefined
  readonly doubt: 'suspected' | undefined
  readonly recorded: When | undefined
  readonly recorder: Reference | undefined
}

/** The states of ui 3.14 that an answer of the server can mean; "unavailable" is the state of no answer. */
export interface AllergyState {
  readonly state: 'known' | 'none-known' | 'not-recorded'
  /** Most dangerous first. */
  readonly allergies: readonly Allergy[]
  /** What is denied, in words: "No known allergies", or of one kind only, "No known drug allergies". */
  readonly noneWords: string
  /** When that was recorded. */
  readonly noneSince: When | undefined
  /** Resolved, ruled out or withdrawn entries: kept out of the list, said to exist. */
  readonly past: number
}

/** SNOMED CT "no known allergy" and its kinds: what each denies. */
const denials: Readonly<Record<string, string>> = {
  '716186003': '',
  '409137002': 'drug',
  '429625007': 'food',
  '428607008': 'environmental',
  '428197003': 'insect',
}
export const noKnown: readonly string[] = Object.keys(denials)

/** A denial of one kind says nothing of the others: it is never told as a denial of all (ui 3.14). */
function noneWords(negative: readonly AllergyIntolerance[]): string {
  const codes = negative.flatMap((entry) => entry.code?.coding ?? []).map((coding) => coding.code ?? '')
  const kinds = [...new Set(codes.flatMap((code) => denials[code] ?? []))]
  return kinds.includes('') || kinds.length === 0
    ? 'No known allergies'
    : `No known ${kinds.sort().join(' or ')} allergies`
}

export function readAllergies(entries: readonly AllergyIntolerance[]): AllergyState {
  const valid = entries.filter((entry) => !hasCode(entry.verificationStatus, 'entered-in-error', 'refuted'))
  const active = valid.filter((entry) => !hasCode(entry.clinicalStatus, 'inactive', 'resolved'))
  const negative = active.filter((entry) => hasCode(entry.code, ...noKnown))
  const allergies = active.filter((entry) => !hasCode(entry.code, ...noKnown)).map(readAllergy)
  allergies.sort((a, b) => danger(b) - danger(a) || a.substance.localeCompare(b.substance))
  const noneSince = readWhen(negative[0]?.recordedDate)
  const state = allergies.length > 0 ? 'known' : negative.length > 0 ? 'none-known' : 'not-recorded'
  return { state, allergies, noneWords: noneWords(negative), noneSince, past: entries.length - active.length }
}

export function readAllergy(entry: AllergyIntolerance): Allergy {
  const reactions = entry.reaction ?? []
  const manifestations = reactions.flatMap((r) => r.manifestation ?? []).map((m) => conceptText(m)?.toLowerCase())
  const described = reactions.map((r) => r.description).filter((text) => text !== undefined)
  const severity = ['severe', 'moderate', 'mild'].find((grade) => reactions.some((r) => r.severity === grade))
  return {
    id: entry.id ?? '',
    substance: substanceOf(conceptText(entry.code)),
    reaction: [...new Set(manifestations.filter((word) => word !== undefined))].join(', ') || described[0],
    description: described.join(' ') || undefined,
    severe: entry.criticality === 'high' || severity === 'severe',
    severity,
    kind: entry.type === 'allergy' || entry.type === 'intolerance' ? entry.type : undefined,
    doubt: hasCode(entry.verificationStatus, 'unconfirmed', 'presumed') ? 'suspected' : undefined,
    recorded: readWhen(entry.recordedDate ?? entry.onsetDateTime),
    recorder: entry.recorder,
  }
}

/** "Allergy to eggs" stands in a list of allergies: the substance is enough. */
function substanceOf(text: string | undefined): string {
  return text?.replace(/^allergy to /i, '') ?? 'Substance not recorded'
}

/** For sorting: the more dangerous, the more. */
export function danger(allergy: Allergy): number {
  const grades = ['mild', 'moderate', 'severe']
  return (allergy.severe ? 10 : 0) + grades.indexOf(allergy.severity ?? '') + 1
}
