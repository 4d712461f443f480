import type { PlotPoint } from './point.ts'
import { linearScale, timeDomain, valueDomain } from './scale.ts'
import { drawSeries } from './series.ts'
import { svg } from './svg.ts'
import { timeTicks } from './time-ticks.ts'
import { tickLabels, valueTicks } from './value-ticks.ts'

export interface Plane {
  readonly picture: SVGSVGElement
  /** Where each point stands, px, in the order of the points. */
  readonly places: readonly { readonly x: number; readonly y: number }[]
  readonly top: number
  readonly foot: number
}

export interface PlaneInput {
  readonly points: readonly PlotPoint[]
  readonly width: number
  readonly height: number
  /** Stands above the value axis: "HbA1c (%)". */
  readonly axisTitle: string
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** Draws the axes, the range and the series: time proportional and rightward, no axis forced to zero (ui §5). */
export function drawPlane({ points, width, height, axisTitle, low, high }: PlaneInput): Plane {
  const values = points.flatMap((p) => (p.lower === undefined ? [p.value] : [p.value, p.lower]))
  const domain = valueDomain(values, low, high)
  const ticks = valueTicks(domain, 5)
  const labels = tickLabels(ticks)
  const rangeLabels = [low, high].map((end) => (end === undefined ? '' : String(end)))
  const left = 12 + 7 * Math.max(2, ...labels.map((l) => l.length))
  const right =
    width - 14 - (low === undefined && high === undefined ? 0 : 7 * Math.max(...rangeLabels.map((l) => l.length)))
  const top = 30
  const foot = height - 26
  const y = linearScale(domain, foot, top)
  const times = timeDomain(points.map((p) => p.time))
  const x = linearScale(times, left + 10, right - 10)
  const picture = svg('svg', {
    class: 'cr-plot-svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  })
  picture.append(svg('text', { class: 'cr-plot-title', x: 0, y: 14 }, axisTitle))
  if (low !== undefined || high !== undefined) {
    const ceiling = high === undefined ? top : y(high)
    const floor = low === undefined ? foot : y(low)
    picture.append(
      svg('rect', { class: 'cr-plot-band', x: left, y: ceiling, width: right - left, height: floor - ceiling }),
    )
  }
  ticks.forEach((tick, i) => {
    const at = y(tick)
    picture.append(svg('line', { class: 'cr-plot-grid', x1: left, x2: right, y1: at, y2: at }))
    picture.append(
      svg('text', { class: 'cr-plot-tick', x: left - 6, y: at + 4, 'text-anchor': 'end' }, labels[i] ?? ''),
    )
  })
  for (const end of [low, high]) {
    if (end === undefined) continue
    picture.append(svg('line', { class: 'cr-plot-band-edge', x1: left, x2: right, y1: y(end), y2: y(end) }))
    picture.append(svg('text', { class: 'cr-plot-tick cr-plot-range', x: right + 5, y: y(end) + 4 }, String(end)))
  }
  picture.append(svg('line', { class: 'cr-plot-axis', x1: left, x2: right, y1: foot, y2: foot }))
  for (const tick of timeTicks(times, Math.max(2, Math.floor((right - left) / 84)))) {
    const at = x(tick.time)
    picture.append(svg('line', { class: 'cr-plot-axis', x1: at, x2: at, y1: foot, y2: foot + 4 }))
    picture.append(svg('text', { class: 'cr-plot-tick', x: at, y: foot + 18, 'text-anchor': 'middle' }, tick.label))
  }
  picture.append(...drawSeries(points, { x, y, radius: 3.5, everyPoint: true }))
  return { picture, places: points.map((p) => ({ x: x(p.time), y: y(p.value) })), top, foot }
}
