/** Which of several measurements counts: the newest, if it is young enough and nothing of the same moment contradicts it. */

import { type Span, spanOf, yearsBefore } from '../dates.ts'
import { type Finding, gap, known, type Note, type Source } from './finding.ts'

export interface Measured {
  readonly source: Source
  /** In the unit of the formula; undefined when the entry has no number. */
  readonly value: number | 'no-number' | 'unknown-unit'
  /** Decimals with which a made value is told; what is told is what counts, so that no limit contradicts it. */
  readonly decimals?: number
  readonly notes: readonly Note[]
}

/** Beyond five years a value says little about today; beyond one it is used and marked. */
const YEARS = { stale: 1, tooOld: 5 } as const

/** Two units of one result differ by rounding only. */
const ROUNDING = 0.02

export function newest(all: readonly Measured[], today: string): Finding<number> {
  const dated = all.flatMap((one) => {
    const span = one.source.date === undefined ? undefined : spanOf(one.source.date)
    return span === undefined ? [] : [{ one, span }]
  })
  const [first, ...others] = dated.toSorted((a, b) => b.span.last - a.span.last || b.span.first - a.span.first)
  if (first === undefined) return gap('not-recorded')
  if (isInFuture(first.one.source.date ?? '', first.span, today)) return gap('in-future', [first.one.source])
  // What is dated by the day and what is dated by the minute of that day are of one moment.
  const same = [first, ...others.filter(({ span }) => span.last >= first.span.first)].map(({ one }) => one)
  const sources = same.map(({ source }) => source)
  if (first.span.last < dayStart(yearsBefore(today, YEARS.tooOld))) return gap('too-old', sources)
  const unusable = same.map(({ value }) => value).find((value) => typeof value === 'string')
  if (unusable !== undefined) return gap(unusable, sources)
  const numbers = same.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  if (most - least > most * ROUNDING) return gap('disagree', sources)
  const stale = first.span.last < dayStart(yearsBefore(today, YEARS.stale))
  const notes: Note[] = [...first.one.notes, ...(stale ? [{ kind: 'stale' } as const] : [])]
  const value = numbers[0] ?? Number.NaN
  const { decimals } = first.one
  return known(decimals === undefined ? value : Number(value.toFixed(decimals)), [first.one.source], notes)
}

/** A moment may lie in the next day of UTC while it is still today where one reads: zones differ from it by 12 hours. */
function isInFuture(date: string, { first }: Span, today: string): boolean {
  return first >= dayStart(today) + (date.length > 10 ? 36 : 24) * 3_600_000
}

function dayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
