import { whenText } from '../../shared/fhir/when.ts'
import type { ProblemEntry } from './problem-entry.ts'

/** "since Feb-2026"; "2003 to 2014"; what of it is not on record is said. */
export function courseText(problem: ProblemEntry): string {
  const since = whenText(problem.since) ?? problem.sinceText
  const ended = whenText(problem.ended) ?? problem.endedText
  if (ended !== undefined) return since === undefined ? `until ${ended}` : `${since} to ${ended}`
  if (problem.standing === 'active') return since === undefined ? 'start not recorded' : `since ${since}`
  return since === undefined ? 'dates not recorded' : `from ${since}, end not recorded`
}

/** "active, confirmed": what was recorded, and what was not. */
export function statusText({ clinicalStatus, verification }: ProblemEntry): string | undefined {
  return [clinicalStatus, verification].filter((part) => part !== undefined).join(', ') || undefined
}
