import type { FigureContent } from '../figure.ts'
import { html } from '../svg.ts'
import { graceDays, type TimelineMedicine } from './medicine.ts'
import { drawTimeline } from './timeline-picture.ts'
import { timelineTable } from './timeline-table.ts'
import { timelineFinding } from './words.ts'

/** From this width on names stand beside the bars, and take this much of it. */
const wide = { from: 640, names: 216 }

export function timelineFigure(all: readonly TimelineMedicine[], width: number, now: number): FigureContent {
  const medicines = all
    .map((one) => ({ ...one, spans: one.spans.filter((span) => Number.isFinite(span.from)) }))
    .filter((one) => one.spans.length > 0)
  const place = Math.max(280, width >= wide.from ? width - wide.names : width)
  const keys = [
    ['fill', 'filled'],
    ['gap', `not covered by recorded fills for more than ${graceDays} days, calculated from their days`],
    ['open', 'continues'],
  ].map(([kind, words = '']) => html('span', { class: `cr-plot-sign cr-plot-sign-${kind}` }, words))
  return {
    caption: timelineFinding(medicines, now),
    name: 'Medicines over time',
    resting: keys,
    note: 'Each bar is one medicine, with its dose where it changes. Fills of what is taken as needed or in cycles are not judged.',
    picture: medicines.length === 0 ? undefined : drawTimeline(medicines, place, now),
    table: medicines.length === 0 ? undefined : () => timelineTable(medicines, now),
    arrival: 0,
  }
}
