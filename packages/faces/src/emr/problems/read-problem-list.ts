import { durationText } from '../../shared/clinical/duration-text.ts'
import { readProblem } from '../../shared/clinical/read-problems.ts'
import { conceptText, hasCode } from '../../shared/fhir/concept.ts'
import type { Condition } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'
import { disagreements } from './disagreements.ts'
import type { Disagreement, ProblemEntry } from './problem-entry.ts'

/** A problem with everything that its view tells of it. */
export interface ProblemList {
  readonly active: readonly ProblemEntry[]
  readonly past: readonly ProblemEntry[]
  readonly ruledOut: readonly ProblemEntry[]
  readonly withdrawn: readonly ProblemEntry[]
  readonly disagreements: readonly Disagreement[]
}

export function readProblemList(conditions: readonly Condition[]): ProblemList {
  const all = newestFirst(conditions.map(readEntry), (entry) => entry.since ?? entry.recorded)
  const of = (standing: ProblemEntry['standing']) => all.filter((entry) => entry.standing === standing)
  return {
    active: of('active'),
    past: newestFirst(of('past'), (entry) => entry.ended ?? entry.since ?? entry.recorded),
    ruledOut: of('ruled out'),
    withdrawn: of('withdrawn'),
    disagreements: disagreements(all),
  }
}

function readEntry(condition: Condition): ProblemEntry {
  const coding = condition.code?.coding?.find(({ code }) => code !== undefined)
  const name = conceptText(condition.code)
  const problem = readProblem(condition)
  return {
    ...problem,
    sinceText: problem.sinceText ?? ageWords(condition),
    ended: readWhen(condition.abatementDateTime ?? condition.abatementPeriod?.end),
    endedText: condition.abatementString,
    standing: standingOf(condition),
    clinicalStatus: conceptCode(condition.clinicalStatus),
    verification: conceptCode(condition.verificationStatus),
    code: coding?.code === undefined ? undefined : `${systemName(coding.system)} ${coding.code}`,
    severity: conceptText(condition.severity),
    category: conceptText(condition.category?.[0]),
    sites:
      condition.bodySite
        ?.map(conceptText)
        .filter((text) => text !== undefined)
        .join(', ') || undefined,
    encounter: condition.encounter,
    asserter: condition.asserter,
    note: notesText(condition.note),
    sameness: coding === undefined ? name?.toLowerCase() : `${coding.system ?? ''}|${coding.code}`,
  }
}

function standingOf(condition: Condition): ProblemEntry['standing'] {
  if (hasCode(condition.verificationStatus, 'entered-in-error')) return 'withdrawn'
  if (hasCode(condition.verificationStatus, 'refuted')) return 'ruled out'
  const over = hasCode(condition.clinicalStatus, 'resolved', 'inactive', 'remission')
  const ended = condition.abatementDateTime ?? condition.abatementPeriod?.end ?? condition.abatementString
  return over || ended !== undefined ? 'past' : 'active'
}

/** "at the age of 14 years" */
function ageWords({ onsetAge }: Condition): string | undefined {
  const age = durationText(onsetAge)
  return age === undefined ? undefined : `the age of ${age}`
}

function conceptCode(concept: Condition['clinicalStatus']): string | undefined {
  return (concept?.coding?.find(({ code }) => code !== undefined)?.code ?? conceptText(concept))?.replaceAll('-', ' ')
}

const systems: Readonly<Record<string, string>> = {
  'http://snomed.info/sct': 'SNOMED CT',
  'http://hl7.org/fhir/sid/icd-10': 'ICD-10',
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
  'http://hl7.org/fhir/sid/icd-9-cm': 'ICD-9-CM',
}

/** A code means nothing without its system: its usual name, else as recorded. */
function systemName(system: string | undefined): string {
  return system === undefined ? 'of no named system:' : (systems[system] ?? system)
}
