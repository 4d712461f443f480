import { type Allergy, danger, noKnown, readAllergy } from '../../shared/clinical/read-allergies.ts'
import { conceptText, hasCode } from '../../shared/fhir/concept.ts'
import type { AllergyIntolerance, Reference } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

export interface Reaction {
  readonly manifestations: readonly string[]
  readonly severity: string | undefined
  readonly when: When | undefined
  /** What set it off, where that is narrower than the entry's substance. */
  readonly substance: string | undefined
  readonly route: string | undefined
  readonly description: string | undefined
}

/** An allergy with everything that its view tells of it. */
export interface AllergyEntry extends Allergy {
  readonly standing: 'known' | 'none known' | 'past' | 'ruled out' | 'withdrawn'
  readonly categories: string | undefined
  readonly criticality: string | undefined
  readonly verification: string | undefined
  readonly reactions: readonly Reaction[]
  readonly onset: When | undefined
  readonly onsetText: string | undefined
  readonly lastOccurrence: When | undefined
  /** Who said so, where that is another than who wrote it down. */
  readonly asserter: Reference | undefined
  readonly note: string | undefined
}

export interface AllergyList {
  /** Most dangerous first. */
  readonly known: readonly AllergyEntry[]
  /** "No known allergies", "no known drug allergy": statements, other than an empty list. */
  readonly noneKnown: readonly AllergyEntry[]
  readonly past: readonly AllergyEntry[]
  readonly ruledOut: readonly AllergyEntry[]
  readonly withdrawn: readonly AllergyEntry[]
  /** Statements that there is none, while an allergy that they deny is on record (ui 3.13). */
  readonly denied: readonly AllergyEntry[]
}

export function readAllergyList(entries: readonly AllergyIntolerance[]): AllergyList {
  const all = entries.map(readEntry)
  const of = (standing: AllergyEntry['standing']) => all.filter((entry) => entry.standing === standing)
  const known = of('known').sort((a, b) => danger(b) - danger(a) || a.substance.localeCompare(b.substance))
  const noneKnown = newestFirst(of('none known'), ({ recorded }) => recorded)
  return {
    known,
    noneKnown,
    past: newestFirst(of('past'), ({ recorded }) => recorded),
    ruledOut: newestFirst(of('ruled out'), ({ recorded }) => recorded),
    withdrawn: of('withdrawn'),
    denied: noneKnown.filter((none) => known.some((one) => denies(none, one))),
  }
}

function readEntry(entry: AllergyIntolerance): AllergyEntry {
  return {
    ...readAllergy(entry),
    standing: standingOf(entry),
    categories: entry.category?.join(', ') || undefined,
    criticality: entry.criticality?.replaceAll('-', ' '),
    verification: entry.verificationStatus?.coding?.[0]?.code,
    reactions: (entry.reaction ?? []).map(readReaction),
    onset: readWhen(entry.onsetDateTime),
    onsetText: entry.onsetString,
    lastOccurrence: readWhen(entry.lastOccurrence),
    recorded: readWhen(entry.recordedDate),
    asserter: entry.asserter,
    note: notesText(entry.note),
  }
}

function readReaction(reaction: NonNullable<AllergyIntolerance['reaction']>[number]): Reaction {
  const words = [reaction.description?.trim(), notesText(reaction.note)].filter(
    (text) => text !== undefined && text !== '',
  )
  return {
    manifestations: (reaction.manifestation ?? []).map(conceptText).filter((text) => text !== undefined),
    severity: reaction.severity,
    when: readWhen(reaction.onset),
    substance: conceptText(reaction.substance),
    route: conceptText(reaction.exposureRoute),
    description: words.join(' · ') || undefined,
  }
}

function standingOf(entry: AllergyIntolerance): AllergyEntry['standing'] {
  if (hasCode(entry.verificationStatus, 'entered-in-error')) return 'withdrawn'
  if (hasCode(entry.verificationStatus, 'refuted')) return 'ruled out'
  if (hasCode(entry.clinicalStatus, 'inactive', 'resolved')) return 'past'
  return hasCode(entry.code, ...noKnown) ? 'none known' : 'known'
}

/** What a statement denies, by its words; any other denies all. */
const scopes: readonly (readonly [words: RegExp, category: string])[] = [
  [/drug|medic/i, 'medication'],
  [/food/i, 'food'],
  [/environment/i, 'environment'],
]

/** "No known drug allergy" says nothing of food, nor of an entry whose category nobody recorded. */
function denies(none: AllergyEntry, one: AllergyEntry): boolean {
  const scope = deniedKind(none)
  return scope === undefined || (one.categories?.split(', ').includes(scope) ?? false)
}

/** The one kind of which a statement says that there is none; undefined: of all. */
export function deniedKind(none: AllergyEntry): string | undefined {
  return scopes.find(([words]) => words.test(none.substance))?.[1]
}
