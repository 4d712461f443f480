import { flagLooks } from './flag.ts'
import { splitAtGaps } from './gaps.ts'
import { markPath } from './mark-path.ts'
import type { PlotPoint } from './point.ts'
import { svg } from './svg.ts'

export interface Placing {
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  /** Radius of an unflagged point, px. */
  readonly radius: number
  readonly everyPoint: boolean
}

/** Straight lines between points, broken at gaps; bars between two pressures instead, where there are two. */
export function drawSeries(points: readonly PlotPoint[], placing: Placing): SVGElement[] {
  const drawn: SVGElement[] = []
  if (!points.some((p) => p.lower !== undefined)) {
    for (const run of splitAtGaps(points)) {
      const corners = run.map((p) => `${fixed(placing.x(p.time))},${fixed(placing.y(p.value))}`)
      if (corners.length > 1) drawn.push(svg('polyline', { class: 'cr-plot-line', points: corners.join(' ') }))
    }
  }
  points.forEach((point, i) => {
    if (placing.everyPoint || point.flag !== undefined || point.lower !== undefined || i === points.length - 1)
      drawn.push(...paler(point, drawPoint(point, placing)))
  })
  return drawn
}

function paler(point: PlotPoint, drawn: SVGElement[]): SVGElement[] {
  return point.device === true ? [svg('g', { class: 'cr-plot-pale' }, ...drawn)] : drawn
}

function drawPoint(point: PlotPoint, { x, y, radius }: Placing): SVGElement[] {
  const cx = x(point.time)
  const cy = y(point.value)
  const look = point.flag === undefined ? undefined : flagLooks[point.flag]
  if (point.lower !== undefined) {
    const foot = y(point.lower)
    const half = radius + 0.5
    const d = `M${fixed(cx - half)} ${fixed(cy)}h${2 * half}M${fixed(cx)} ${fixed(cy)}V${fixed(foot)}M${fixed(cx - half)} ${fixed(foot)}h${2 * half}`
    const bar = svg('path', { class: `cr-plot-bar${look ? ` cr-plot-bar-${look.tone}` : ''}`, d })
    if (look === undefined) return [bar]
    const mark = markPath(look.shape, cx, cy - radius * 2.2, radius * 1.1)
    return [bar, svg('path', { class: `cr-plot-mark cr-plot-mark-${look.tone}`, d: mark })]
  }
  if (look !== undefined) {
    const d = markPath(look.shape, cx, cy, radius * 1.5)
    return [svg('path', { class: `cr-plot-mark cr-plot-mark-${look.tone}`, d })]
  }
  const open = point.beyond === undefined ? '' : ' cr-plot-point-open'
  return [svg('circle', { class: `cr-plot-point${open}`, cx, cy, r: radius })]
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100
}
