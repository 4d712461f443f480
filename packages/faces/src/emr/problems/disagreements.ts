import type { When } from '../../shared/fhir/when.ts'
import type { Disagreement, ProblemEntry } from './problem-entry.ts'

/**
 * Where the record contradicts itself: an entry by its own status and dates, or two entries of the same disease. A
 * disease that ended before it began again is a second time, and no contradiction.
 */
export function disagreements(entries: readonly ProblemEntry[]): readonly Disagreement[] {
  const valid = entries.filter(({ standing }) => standing !== 'withdrawn')
  const alone = valid.flatMap((entry) => withItself(entry).map((what) => ({ what, entries: [entry] })))
  const groups = Map.groupBy(
    valid.filter(({ sameness }) => sameness !== undefined),
    ({ sameness }) => sameness,
  )
  const together = [...groups.values()].flatMap((group) => {
    const what = amongEach(group)
    return what === undefined ? [] : [{ what, entries: group }]
  })
  return [...together, ...alone]
}

function withItself({ clinicalStatus, since, ended, endedText }: ProblemEntry): string[] {
  const running = clinicalStatus === 'active' || clinicalStatus === 'recurrence' || clinicalStatus === 'relapse'
  return [
    ...(running && (ended !== undefined || endedText !== undefined) ? ['Called active, and has an end'] : []),
    ...(ended !== undefined && since !== undefined && beforeAllOf(ended, since) ? ['Ends before it begins'] : []),
  ]
}

function amongEach(group: readonly ProblemEntry[]): string | undefined {
  const active = group.filter(({ standing }) => standing === 'active')
  const ruledOut = group.some(({ standing }) => standing === 'ruled out')
  const past = group.filter(({ standing }) => standing === 'past')
  if (ruledOut && active.length > 0) return 'Active in one entry, ruled out in another'
  if (active.some((one) => past.some((other) => !isEarlierTime(other, one)))) {
    return 'Active in one entry, over in another'
  }
  return undefined
}

/** True when `past` was over before `active` began. */
function isEarlierTime(past: ProblemEntry, active: ProblemEntry): boolean {
  const began = active.since ?? active.recorded
  return past.ended !== undefined && began !== undefined && past.ended.time <= began.time
}

const day = 86_400_000
const spans: Readonly<Record<string, number>> = { year: 366 * day, month: 31 * day, day: day, time: 0 }

/** Certainly before: a date that names a whole year or month may lie anywhere in it. */
function beforeAllOf(a: When, b: When): boolean {
  return a.time + (spans[a.precision] ?? 0) <= b.time && a.time !== b.time
}
