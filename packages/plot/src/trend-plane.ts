import { canvas, drawRange, drawTimeAxis, drawValueAxis, valueAxis } from './axes.ts'
import type { PlotPoint } from './point.ts'
import { linearScale, timeDomain, valueDomain } from './scale.ts'
import { drawSeries } from './series.ts'
import { svg } from './svg.ts'

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
  const axis = valueAxis(domain, 5)
  const ends = [low, high].map((end) => (end === undefined ? '' : String(end)))
  const room = low === undefined && high === undefined ? 0 : 7 * Math.max(...ends.map((end) => end.length))
  const left = 12 + 7 * Math.max(2, ...axis.labels.map((label) => label.length))
  const box = { left, right: width - 14 - room, top: 30, foot: height - 26 }
  const y = linearScale(domain, box.foot, box.top)
  const times = timeDomain(points.map((p) => p.time))
  const x = linearScale(times, box.left + 10, box.right - 10)
  const range = drawRange(low, high, y, box)
  const picture = canvas(width, height)
  picture.append(
    svg('text', { class: 'cr-plot-title', x: 0, y: 14 }, axisTitle),
    ...range.area,
    ...drawValueAxis(axis, y, box),
    ...range.edges,
    ...drawTimeAxis(times, x, box),
    ...drawSeries(points, { x, y, radius: 3.5, everyPoint: true }),
  )
  return {
    picture,
    places: points.map((p) => ({ x: x(p.time), y: y(p.value) })),
    top: box.top,
    foot: box.foot,
  }
}
