import { canvas, drawTimeAxis } from '../axes.ts'
import type { Picture, Stop } from '../figure.ts'
import { linearScale } from '../scale.ts'
import { html, svg } from '../svg.ts'
import { timelineDomain, timelineWidth } from './layout.ts'
import type { TimelineMedicine } from './medicine.ts'
import { drawRow } from './row-picture.ts'
import { fillsWords, gapWords, spanWords, spokenSpan } from './words.ts'

const edge = 8

/** A row per medicine, names fixed at the left, one time axis below; wider than its place it scrolls sideways. */
export function drawTimeline(medicines: readonly TimelineMedicine[], place: number, now: number): Picture {
  const times = timelineDomain(medicines, now)
  const width = timelineWidth(times, place)
  const right = width - edge
  const x = linearScale(times, edge, right)
  const rows = html('div', { class: 'cr-plot-rows', 'aria-hidden': 'true' })
  const stops: Stop[] = []
  medicines.forEach((medicine, row) => {
    const drawn = drawRow(medicine, { width, right, view: place, now }, x)
    rows.append(html('div', { class: 'cr-plot-name' }, medicine.name), drawn.plane)
    const here = [
      ...drawn.spans.map(({ span, ...at }) => ({
        ...at,
        spoken: () => spokenSpan(medicine, span, now),
        readout: () => readout(medicine.name, span.dose, spanWords(span, now), fillsWords(medicine)),
      })),
      ...drawn.gaps.map(({ gap, ...at }) => ({
        ...at,
        spoken: () => `${medicine.name}, ${gapWords(gap)}`,
        readout: () => readout(medicine.name, '', gapWords(gap)),
      })),
    ]
    here.sort((a, b) => a.x - b.x)
    stops.push(...here.map((stop) => ({ ...stop, row, plane: drawn.plane })))
  })
  const axis = canvas(width, 28)
  axis.append(...drawTimeAxis(times, x, { left: edge, right, top: 0, foot: 1 }))
  rows.append(html('div', { class: 'cr-plot-name' }), axis)
  return {
    root: rows,
    stops,
    atEnd: true,
    scrolledTo: (left) => {
      for (const label of rows.querySelectorAll('[data-from]'))
        label.classList.toggle('cr-plot-away', Number(label.getAttribute('data-from')) < left)
    },
    stopAt: (_x, _y, event) => stopUnder(stops, event),
    cursor: ({ x, y }) => svg('circle', { cx: x + 5, cy: y, r: 9 }),
  }
}

/** The span or gap that began last before the pointer, in the row under it. */
function stopUnder(stops: readonly Stop[], event: PointerEvent): number | undefined {
  const target = event.target instanceof Element ? event.target.closest('svg') : null
  if (target === null) return undefined
  const at = event.clientX - target.getBoundingClientRect().left
  let found: number | undefined
  stops.forEach((stop, i) => {
    if (stop.plane === target && (stop.x <= at || found === undefined)) found = i
  })
  return found
}

function readout(name: string, dose: string, ...words: readonly string[]): HTMLElement[] {
  const parts = [html('span', { class: 'cr-plot-strong' }, name)]
  if (dose !== '') parts.push(html('span', {}, dose))
  return [...parts, ...words.map((text) => html('span', { class: 'cr-plot-when' }, text))]
}
