import type { TimePrecision } from '../point.ts'

/** One medicine with all its prescriptions. */
export interface TimelineMedicine {
  /** Whole; it wraps and is never cut. */
  readonly name: string
  readonly spans: readonly TimelineSpan[]
  readonly fills?: readonly TimelineFill[]
}

/** A time at one dose. */
export interface TimelineSpan {
  readonly from: number
  readonly fromPrecision?: TimePrecision
  readonly to?: number
  readonly toPrecision?: TimePrecision
  /** Without `to`: `open` goes on, `unknown` ended at a time nobody recorded. */
  readonly end?: 'open' | 'unknown'
  /** As recorded: "1,000 mg twice daily". */
  readonly dose: string
  /** Why it ended. */
  readonly reason?: string
  /** Taken as needed or in cycles: nothing is called uncovered in it. */
  readonly irregular?: boolean
}

export interface TimelineFill {
  readonly time: number
  /** For how many days it was said to last; undefined: not recorded, and then nothing is called uncovered after it. */
  readonly days?: number
  /** For what is taken as needed or in cycles: it may last longer than its days. */
  readonly irregular?: boolean
}

export interface Gap {
  readonly from: number
  readonly to: number
}

export const day = 86_400_000

/** Days without supply that are not called uncovered: so few of them say more of the calendar than of the medicine. */
export const graceDays = 7

/** Where a span ends on the plane. */
export function endOf(span: TimelineSpan, now: number): number {
  return span.to ?? Math.max(span.from, now)
}

/**
 * Days that the fills on record do not cover (ui 5.5): from the day a fill ran out to the next, what was left over carried on, as in the
 * proportion of days covered (PQA). Only within the spans, only after a first fill, and not after one of unknown length;
 * none of what is taken as needed or in cycles, and none of up to `graceDays`.
 */
export function uncovered({ spans, fills = [] }: TimelineMedicine, now: number): Gap[] {
  const sorted = [...fills].sort((a, b) => a.time - b.time)
  const gaps: Gap[] = []
  let supplied: number | undefined
  for (const fill of sorted) {
    if (supplied !== undefined && fill.time > supplied) gaps.push({ from: supplied, to: fill.time })
    const start: number = supplied === undefined ? fill.time : Math.max(supplied, fill.time)
    supplied = fill.days === undefined || fill.irregular ? undefined : start + fill.days * day
  }
  const end = Math.max(Number.NEGATIVE_INFINITY, ...spans.map((span) => (isVague(span) ? span.from : endOf(span, now))))
  if (supplied !== undefined && supplied < Math.min(end, now)) gaps.push({ from: supplied, to: Math.min(end, now) })
  return gaps
    .flatMap((gap) => withinSpans(gap, spans, now))
    .filter((gap) => Math.round((gap.to - gap.from) / day) > graceDays)
}

/** An unknown end has no days of which one could say that they were uncovered. */
export function isVague(span: TimelineSpan): boolean {
  return span.to === undefined && span.end === 'unknown'
}

function withinSpans(gap: Gap, spans: readonly TimelineSpan[], now: number): Gap[] {
  const parts = spans
    .filter((span) => !isVague(span) && !span.irregular)
    .map((span) => ({ from: Math.max(gap.from, span.from), to: Math.min(gap.to, endOf(span, now)) }))
    .filter((part) => part.to > part.from)
  return joined(parts)
}

/** Times at which two spans of one medicine run at once. */
export function overlaps(spans: readonly TimelineSpan[], now: number): Gap[] {
  const found: Gap[] = []
  const known = spans.filter((span) => !isVague(span)).sort((a, b) => a.from - b.from)
  known.forEach((span, i) => {
    for (const other of known.slice(i + 1)) {
      const to = Math.min(endOf(span, now), endOf(other, now))
      if (to - other.from >= day) found.push({ from: other.from, to })
    }
  })
  return joined(found)
}

function joined(parts: readonly Gap[]): Gap[] {
  const result: Gap[] = []
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const before = result.at(-1)
    if (before !== undefined && part.from <= before.to)
      result[result.length - 1] = { from: before.from, to: Math.max(before.to, part.to) }
    else result.push(part)
  }
  return result
}

export function daysOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum + Math.round((gap.to - gap.from) / day), 0)
}

export function isCurrent({ spans }: TimelineMedicine, now: number): boolean {
  return spans.some((span) => (span.to === undefined ? span.end !== 'unknown' : span.to > now))
}
