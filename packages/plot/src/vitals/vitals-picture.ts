import { canvas, drawRange, drawTimeAxis, drawValueAxis, type PlaneBox, valueAxis } from '../axes.ts'
import { nearestStop, type Picture, type Stop } from '../figure.ts'
import type { PlotPoint } from '../point.ts'
import { pointReadout } from '../readout.ts'
import { linearScale, timeDomain, valueDomain } from '../scale.ts'
import { drawSeries } from '../series.ts'
import { spokenPoint } from '../spoken.ts'
import { html, svg } from '../svg.ts'
import type { VitalSeries } from './vital-series.ts'

const rowHeight = 118
const axisHeight = 28

/** Planes below each other, each with its own unit, over one time axis and under one cursor (ui 5.2). */
export function drawVitals(series: readonly VitalSeries[], width: number): Picture {
  const height = series.length * rowHeight + axisHeight
  const picture = canvas(width, height)
  const times = timeDomain(series.flatMap((one) => one.points.map((point) => point.time)))
  const axes = series.map((one) => {
    const values = one.points.flatMap((p) => (p.lower === undefined ? [p.value] : [p.value, p.lower]))
    const wide = valueDomain(values, one.low, one.high)
    // No share of a whole is over 100 %, so no line stands there either.
    const domain = one.unit === '%' && Math.max(...values) <= 100 ? { ...wide, to: Math.min(wide.to, 100) } : wide
    return { domain, axis: valueAxis(domain, 4) }
  })
  const left = 12 + 7 * Math.max(2, ...axes.flatMap(({ axis }) => axis.labels.map((label) => label.length)))
  const ends = series.flatMap((one) => [one.low, one.high]).flatMap((end) => (end === undefined ? [] : [String(end)]))
  const right = width - 14 - 7 * Math.max(0, ...ends.map((end) => end.length))
  const x = linearScale(times, left + 10, right - 10)
  const stops: Stop[] = []
  series.forEach((one, row) => {
    const { domain, axis } = axes[row] ?? { domain: { from: 0, to: 1 }, axis: valueAxis({ from: 0, to: 1 }, 4) }
    const box: PlaneBox = { left, right, top: row * rowHeight + 26, foot: (row + 1) * rowHeight - 8 }
    const y = linearScale(domain, box.foot, box.top)
    // End strokes of many pressures would run into each other.
    const radius = Math.min(3, Math.max(0.5, (right - left) / one.points.length / 3))
    const range = drawRange(one.low, one.high, y, box)
    const title = one.unit === '' ? one.label : `${one.label} (${one.unit})`
    picture.append(
      svg('text', { class: 'cr-plot-title', x: 0, y: row * rowHeight + 16 }, title),
      ...range.area,
      ...drawValueAxis(axis, y, box),
      ...range.edges,
      svg('line', { class: 'cr-plot-axis', x1: left, x2: right, y1: box.foot, y2: box.foot }),
      ...drawSeries(one.points, { x, y, radius, everyPoint: one.points.length <= 120 }),
    )
    for (const point of one.points)
      stops.push({
        x: x(point.time),
        y: y(point.value),
        row,
        spoken: () => `${one.label} ${spokenPoint(point, one.unit)}${point.device === true ? ', by a device' : ''}`,
        readout: () => momentReadout(series, row, point),
      })
  })
  picture.append(...drawTimeAxis(times, x, { left, right, top: 0, foot: series.length * rowHeight - 8 }))
  const foot = series.length * rowHeight - 8
  return {
    root: picture,
    stops,
    stopAt: (px, py) => nearestStop(stops, px, Math.min(series.length - 1, Math.max(0, Math.floor(py / rowHeight)))),
    cursor: (stop) =>
      svg(
        'g',
        {},
        svg('line', { x1: stop.x, x2: stop.x, y1: 26, y2: foot }),
        svg('circle', { cx: stop.x, cy: stop.y, r: 7 }),
      ),
  }
}

/** The chosen value large, then what else was measured at that moment: one cursor reads all planes. */
export function momentReadout(series: readonly VitalSeries[], row: number, point: PlotPoint): HTMLElement[] {
  const one = series[row]
  const chosen = pointReadout(point, one?.unit ?? '', ...(point.device === true ? ['by a device'] : []))
  chosen[0]?.prepend(html('span', { class: 'cr-plot-unit' }, `${one?.label ?? ''} `))
  const others = series.flatMap((other, i) => {
    const same = i === row ? undefined : other.points.find((candidate) => candidate.time === point.time)
    return same === undefined ? [] : [`${other.label} ${same.text} ${other.unit}`.trim()]
  })
  return others.length === 0 ? chosen : [...chosen, html('span', { class: 'cr-plot-when' }, others.join(' · '))]
}
