import type { Domain } from './scale.ts'
import { svg } from './svg.ts'
import { timeTicks } from './time-ticks.ts'
import { tickLabels, valueTicks } from './value-ticks.ts'

export interface PlaneBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
}

/** Values along the left, with their lines, in steps that people count in. */
export function valueAxis(domain: Domain, most: number): { readonly ticks: number[]; readonly labels: string[] } {
  const ticks = valueTicks(domain, most)
  return { ticks, labels: tickLabels(ticks) }
}

export function drawValueAxis(
  { ticks, labels }: ReturnType<typeof valueAxis>,
  y: (value: number) => number,
  { left, right }: PlaneBox,
): SVGElement[] {
  return ticks.flatMap((tick, i) => [
    svg('line', { class: 'cr-plot-grid', x1: left, x2: right, y1: y(tick), y2: y(tick) }),
    svg('text', { class: 'cr-plot-tick', x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }, labels[i] ?? ''),
  ])
}

/** Time along the foot, proportional and rightward, with horizontal labels. */
export function drawTimeAxis(
  times: Domain,
  x: (time: number) => number,
  { left, right, foot }: PlaneBox,
): SVGElement[] {
  const drawn: SVGElement[] = [svg('line', { class: 'cr-plot-axis', x1: left, x2: right, y1: foot, y2: foot })]
  for (const tick of timeTicks(times, Math.max(2, Math.floor((right - left) / 84)))) {
    const at = x(tick.time)
    drawn.push(svg('line', { class: 'cr-plot-axis', x1: at, x2: at, y1: foot, y2: foot + 4 }))
    drawn.push(svg('text', { class: 'cr-plot-tick', x: at, y: foot + 18, 'text-anchor': 'middle' }, tick.label))
  }
  return drawn
}

/** The reference range as a pale area; its edges come above the grid, with their values at the right. */
export function drawRange(
  low: number | undefined,
  high: number | undefined,
  y: (value: number) => number,
  { left, right, top, foot }: PlaneBox,
): { readonly area: SVGElement[]; readonly edges: SVGElement[] } {
  if (low === undefined && high === undefined) return { area: [], edges: [] }
  const ceiling = high === undefined ? top : y(high)
  const floor = low === undefined ? foot : y(low)
  const area = svg('rect', { class: 'cr-plot-band', x: left, y: ceiling, width: right - left, height: floor - ceiling })
  const edges = [low, high].flatMap((end) =>
    end === undefined
      ? []
      : [
          svg('line', { class: 'cr-plot-band-edge', x1: left, x2: right, y1: y(end), y2: y(end) }),
          svg('text', { class: 'cr-plot-tick cr-plot-range', x: right + 5, y: y(end) + 4 }, String(end)),
        ],
  )
  return { area: [area], edges }
}

/** The empty picture of a plot: its words are told elsewhere, so it is hidden from assistive software. */
export function canvas(width: number, height: number): SVGSVGElement {
  return svg('svg', {
    class: 'cr-plot-svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  })
}
