import { splitAtGaps } from '../gaps.ts'
import { linearScale } from '../scale.ts'
import { svg } from '../svg.ts'
import { tickLabels, valueTicks } from '../value-ticks.ts'
import { type CentileLine, centileLines, spreadLabels } from './centile-lines.ts'
import type { Measured } from './measured.ts'
import type { Panel } from './panels.ts'
import { childrenOf } from './words.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface DrawnPanel {
  readonly drawn: SVGElement
  /** Where each measurement is judged, px. */
  readonly places: readonly { readonly x: number; readonly y: number }[]
  readonly top: number
  readonly foot: number
}

/** Axes, the lines of the reference with their percentile at the right end, and the child's points. */
export function drawPanel(panel: Panel, box: Box): DrawnPanel {
  const { measured, reference } = panel
  const highest = Math.max(0, ...measured.map((one) => one.standing?.percentile ?? 0))
  const lines = reference === undefined ? [] : centileLines(reference, panel.from, panel.to, highest)
  const domain = valuesOf(panel, lines)
  const ticks = valueTicks(domain, Math.max(4, Math.floor(box.height / 48)))
  const labels = tickLabels(ticks)
  const left = box.left + 10 + 7 * Math.max(2, ...labels.map((label) => label.length))
  const right = box.left + box.width - 10 - labelWidth(lines)
  const top = box.top + 30
  const foot = box.top + box.height - 42
  const y = linearScale(domain, foot, top)
  const x = linearScale(panel, left, right)
  const drawn = svg('g', {})
  drawn.append(svg('text', { class: 'cr-plot-title', x: box.left, y: box.top + 14 }, panel.axisTitle))
  const name = reference === undefined ? 'no reference drawn' : `${reference.name}, ${childrenOf(reference.sex)}`
  drawn.append(
    svg('text', { class: 'cr-plot-tick', x: box.left + box.width, y: box.top + 14, 'text-anchor': 'end' }, name),
  )
  ticks.forEach((tick, i) => {
    drawn.append(svg('line', { class: 'cr-plot-grid', x1: left, x2: right, y1: y(tick), y2: y(tick) }))
    const place = { class: 'cr-plot-tick', x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }
    drawn.append(svg('text', place, labels[i] ?? ''))
  })
  drawn.append(svg('line', { class: 'cr-plot-axis', x1: left, x2: right, y1: foot, y2: foot }))
  for (const tick of axisTicks(panel, Math.floor((right - left) / 34))) {
    const at = x(tick)
    drawn.append(svg('line', { class: 'cr-plot-axis', x1: at, x2: at, y1: foot, y2: foot + 4 }))
    const label = String(tick / panel.per).replace('-', '−')
    drawn.append(svg('text', { class: 'cr-plot-tick', x: at, y: foot + 18, 'text-anchor': 'middle' }, label))
  }
  const middle = { class: 'cr-plot-tick', x: (left + right) / 2, y: foot + 36, 'text-anchor': 'middle' }
  drawn.append(svg('text', middle, panel.ageTitle))
  drawn.append(...drawLines(lines, x, y), ...drawLabels(lines, right, y, top, foot))
  drawn.append(...drawChild(measured, x, y))
  const places = measured.map((one) => ({ x: x(placeOf(one)), y: y(one.point.value) }))
  return { drawn, places, top, foot }
}

/** Where a point is judged: at the corrected age, where there is one. Before term that is left of 0. */
function placeOf(one: Measured): number {
  return one.corrected?.x ?? one.x
}

function valuesOf(panel: Panel, lines: readonly CentileLine[]): { from: number; to: number } {
  const values = [
    ...panel.measured.map((one) => one.point.value),
    ...lines.flatMap((line) => line.places.map((place) => place.value)),
  ]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // Without lines to compare with, a small change must not fill the height (ui §5).
  const smallest = lines.length === 0 ? (most * 0.2 - (most - least)) / 2 : 0
  const margin = Math.max((most - least) * 0.04, most * 0.01, smallest)
  return { from: Math.max(0, least - margin), to: most + margin }
}

/** Ages are marked where people count them: every 1, 2, 3, 6 or 12 of the axis's unit; lengths every 5 or 10. */
function axisTicks({ from, to, per, steps }: Panel, most: number): number[] {
  const step = (steps.find((one) => (to - from) / per / one < most) ?? 12) * per
  const ticks: number[] = []
  for (let at = Math.ceil(from / step - 1e-9) * step; at <= to + 1e-9; at += step) ticks.push(at)
  return ticks
}

type Scale = (value: number) => number

function drawLines(lines: readonly CentileLine[], x: Scale, y: Scale): SVGElement[] {
  return lines.map(({ percentile, places }) => {
    const corners = places.map((place) => `${fixed(x(place.x))},${fixed(y(place.value))}`)
    const middle = percentile === 50 ? ' cr-plot-centile-50' : ''
    return svg('polyline', { class: `cr-plot-centile${middle}`, points: corners.join(' ') })
  })
}

function drawLabels(lines: readonly CentileLine[], right: number, y: Scale, top: number, foot: number): SVGElement[] {
  const ends = lines
    .map(({ percentile, places }) => ({ percentile, at: y(places.at(-1)?.value ?? 0) }))
    .sort((a, b) => a.at - b.at)
  const spread = spreadLabels(
    ends.map((end) => end.at),
    14,
    top,
    foot,
  )
  return ends.map(({ percentile }, i) =>
    svg('text', { class: 'cr-plot-tick', x: right + 6, y: (spread[i] ?? 0) + 4 }, String(percentile)),
  )
}

function drawChild(measured: readonly Measured[], x: Scale, y: Scale): SVGElement[] {
  const drawn: SVGElement[] = []
  const runs = splitAtGaps(measured.map((one) => ({ time: one.point.time, one })))
  for (const run of runs) {
    const corners = run.map(({ one }) => `${fixed(x(placeOf(one)))},${fixed(y(one.point.value))}`)
    if (corners.length > 1) drawn.push(svg('polyline', { class: 'cr-plot-line', points: corners.join(' ') }))
  }
  for (const one of measured) {
    const cy = y(one.point.value)
    const actual = x(one.x)
    const judged = x(placeOf(one))
    if (judged !== actual) {
      drawn.push(svg('line', { class: 'cr-plot-stem', x1: judged + 4, x2: actual, y1: cy, y2: cy }))
      drawn.push(svg('circle', { class: 'cr-plot-actual', cx: actual, cy, r: 2 }))
      drawn.push(svg('circle', { class: 'cr-plot-point cr-plot-point-open', cx: judged, cy, r: 4 }))
    } else drawn.push(svg('circle', { class: 'cr-plot-point', cx: actual, cy, r: 3.5 }))
  }
  return drawn
}

function labelWidth(lines: readonly CentileLine[]): number {
  return 7 * Math.max(2, ...lines.map((line) => String(line.percentile).length))
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100
}
