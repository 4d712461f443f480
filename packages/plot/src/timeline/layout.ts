import type { Domain } from '../scale.ts'
import { day, endOf, isVague, overlaps, type TimelineMedicine, type TimelineSpan } from './medicine.ts'

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

/** How far words would reach beyond `width`, px: that much is kept free at the right, so that no word is cut. */
export function roomForWords(
  medicines: readonly TimelineMedicine[],
  now: number,
  x: (time: number) => number,
  width: number,
): number {
  const ends = medicines.flatMap(({ spans }) => [
    ...spans.map((span) => x(span.from) + Math.max(textWidth(span.dose), isVague(span) ? 190 : 0)),
    ...overlaps(spans, now).map((both) => x(both.to) + 100),
  ])
  return Math.max(0, ...ends.map((end) => end - width))
}

export interface DoseLabel {
  readonly text: string
  readonly x: number
  /** 0 is nearest to the bar; labels that would meet stand above each other. */
  readonly level: number
}

/**
 * A dose at each change, and again where a bar is longer than what is in view, so that no bar is seen without it.
 */
export function doseLabels(
  lane: readonly TimelineSpan[],
  now: number,
  x: (time: number) => number,
  view: number,
): DoseLabel[] {
  const labels: DoseLabel[] = []
  const ends: number[] = []
  for (const span of lane) {
    const last = x(endOf(span, now)) - textWidth(span.dose)
    for (let at = x(span.from); at <= Math.max(x(span.from), last); at += view * 0.75) {
      let level = ends.findIndex((end) => end <= at)
      if (level === -1) level = ends.length
      ends[level] = at + textWidth(span.dose) + 10
      labels.push({ text: span.dose, x: at, level })
      if (isVague(span)) break
    }
  }
  return labels
}
