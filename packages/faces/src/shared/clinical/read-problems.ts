import { conceptText, hasCode } from '../fhir/concept.ts'
import type { Condition, Reference } from '../fhir/resources.ts'
import { newestFirst, readWhen, type When } from '../fhir/when.ts'

export interface Problem {
  readonly id: string
  readonly name: string
  /** "Suspected" for provisional and differential (ui 3.13). */
  readonly doubt: 'Suspected' | undefined
  readonly since: When | undefined
  /** What was said instead of a date: "as a teenager". */
  readonly sinceText: string | undefined
  readonly ended: When | undefined
  readonly recorded: When | undefined
  readonly recorder: Reference | undefined
  readonly code: string | undefined
}

export interface Problems {
  readonly active: readonly Problem[]
  readonly past: readonly Problem[]
  readonly withdrawn: number
  readonly ruledOut: number
}

/** Active problems first, newest first; entered in error and refuted ones are counted, not shown (ui 3.12, 3.13). */
export function readProblems(conditions: readonly Condition[]): Problems {
  const valid = conditions.filter((c) => !hasCode(c.verificationStatus, 'entered-in-error', 'refuted'))
  const over = (c: Condition) => hasCode(c.clinicalStatus, 'resolved', 'inactive', 'remission') || c.abatementDateTime
  const listed = (some: readonly Condition[]) => newestFirst(some.map(readProblem), (p) => p.since ?? p.recorded)
  return {
    active: listed(valid.filter((c) => !over(c))),
    past: listed(valid.filter((c) => over(c))),
    withdrawn: conditions.filter((c) => hasCode(c.verificationStatus, 'entered-in-error')).length,
    ruledOut: conditions.filter((c) => hasCode(c.verificationStatus, 'refuted')).length,
  }
}

export function readProblem(condition: Condition): Problem {
  const coding = condition.code?.coding?.[0]
  return {
    id: condition.id ?? '',
    name: conceptText(condition.code) ?? 'Problem not named',
    doubt: hasCode(condition.verificationStatus, 'provisional', 'differential', 'unconfirmed')
      ? 'Suspected'
      : undefined,
    since: readWhen(condition.onsetDateTime ?? condition.onsetPeriod?.start),
    sinceText: condition.onsetString,
    ended: readWhen(condition.abatementDateTime),
    recorded: readWhen(condition.recordedDate),
    recorder: condition.recorder ?? condition.asserter,
    code: coding?.code,
  }
}
