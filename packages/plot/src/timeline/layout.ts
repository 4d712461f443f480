import type { Domain } from '../scale.ts'
import { day, endOf, isVague, type TimelineMedicine, type TimelineSpan } from './medicine.ts'

/** Spans of one medicine in lanes, so that two at once stand below each other. */
export function lanesOf(spans: readonly TimelineSpan[], now: number): TimelineSpan[][] {
  const lanes: TimelineSpan[][] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => {
      const last = lane.at(-1)
      // Nobody knows where it ended: the next one says at least that another began.
      return last === undefined || (isVague(last) ? last.from < span.from : endOf(last, now) <= span.from)
    })
    if (free === undefined) lanes.push([span])
    else free.push(span)
  }
  return lanes
}

/** From the first start to today, with room for what is planned and for an arrow at the end. */
export function timelineDomain(medicines: readonly TimelineMedicine[], now: number): Domain {
  const times = medicines.flatMap(({ spans, fills = [] }) => [
    ...spans.flatMap((span) => (span.to === undefined ? [span.from] : [span.from, span.to])),
    ...fills.map((fill) => fill.time),
  ])
  const from = Math.min(now - 30 * day, ...times)
  const to = Math.max(now, ...times)
  return { from, to: to + (to - from) * 0.04 }
}

const charWidth = 7.2

export function textWidth(text: string): number {
  return text.length * charWidth
}

/** As wide as its place, or wider when a year would get less than 90 px. */
export function timelineWidth(domain: Domain, place: number): number {
  const years = (domain.to - domain.from) / (365 * day)
  return Math.max(place, Math.min(years * 90, 6000))
}

export interface DoseLabel {
  /** A long dose has several, none longer than what is in view. */
  readonly lines: readonly string[]
  readonly x: number
  /** Where what it tells of begins. */
  readonly start: number
  /** Of its lowest line; 0 is nearest to the bar. Labels that would meet stand above each other. */
  readonly level: number
}

/**
 * A dose at each change, and again where a bar is longer than what is in view, so that no bar is seen without it. One
 * that would reach beyond `right` stands further left.
 */
export function doseLabels(
  lane: readonly TimelineSpan[],
  now: number,
  x: (time: number) => number,
  { view, right }: { readonly view: number; readonly right: number },
): DoseLabel[] {
  const labels: DoseLabel[] = []
  const scrolls = right > view
  for (const span of lane) {
    const lines = wrapped(span.dose, Math.min(48, Math.floor(view / charWidth) - 4))
    const length = widthOf(lines)
    const last = isVague(span) ? 0 : x(endOf(span, now)) - length
    for (const start of startsOf(x(span.from), last, scrolls ? view : Number.POSITIVE_INFINITY)) {
      const at = Math.max(0, Math.min(start, right - length))
      const beside = labels.filter((label) => at < label.x + widthOf(label.lines) + 10 && label.x < at + length + 10)
      const level = Math.max(0, ...beside.map((label) => label.level + label.lines.length))
      labels.push({ lines, x: at, start, level })
    }
  }
  return labels
}

/** The begin of a bar; if it is long, places along it, the last one at its end. */
function startsOf(first: number, last: number, view: number): number[] {
  const starts = [first]
  while ((starts.at(-1) ?? last) + view * 0.75 < last) starts.push((starts.at(-1) ?? last) + view * 0.75)
  if (last - (starts.at(-1) ?? last) > view * 0.3) starts.push(last)
  return starts
}

export function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(textWidth))
}

/** Lines of whole words, of at most so many characters where the words allow it. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
