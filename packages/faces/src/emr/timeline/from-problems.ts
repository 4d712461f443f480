import type { ProblemEntry } from '../problems/problem-entry.ts'
import { statusText } from '../problems/problem-words.ts'
import type { ProblemList } from '../problems/read-problem-list.ts'
import type { TimelineEntry } from './entry.ts'

/** When each problem began and when it ended; the ruled out and withdrawn are told in their own view only. */
export function problemEntries({ active, past }: ProblemList): TimelineEntry[] {
  return [...active, ...past].flatMap(entriesOf)
}

function entriesOf(problem: ProblemEntry): TimelineEntry[] {
  const { id, name, doubt, since, sinceText, ended, recorded } = problem
  const base = {
    kind: 'problem',
    id,
    title: name,
    view: 'problems',
    item: id,
    who: problem.recorder,
    tags: doubt === undefined ? [] : [doubt.toLowerCase()],
    facts: () => [['Status', statusText(problem)]],
  } as const satisfies Partial<TimelineEntry>
  const began: TimelineEntry =
    since === undefined && recorded !== undefined
      ? {
          ...base,
          key: `problem ${id}`,
          when: recorded,
          verb: sinceText === undefined ? 'Recorded' : `Recorded, since ${sinceText}`,
        }
      : { ...base, key: `problem ${id}`, when: since, whenWords: sinceText, verb: 'Began' }
  if (ended === undefined) return [began]
  return [{ ...base, key: `problem ${id} end`, ends: true, when: ended, verb: 'Ended', tags: [] }, began]
}
