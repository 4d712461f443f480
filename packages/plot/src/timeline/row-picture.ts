import { canvas } from '../axes.ts'
import { svg } from '../svg.ts'
import { type DoseLabel, doseLabels, lanesOf } from './layout.ts'
import { endOf, type Gap, isVague, overlaps, type TimelineMedicine, type TimelineSpan, uncovered } from './medicine.ts'

export interface DrawnRow {
  readonly plane: SVGSVGElement
  /** Where each span and gap stands, px of the plane. */
  readonly spans: readonly { readonly span: TimelineSpan; readonly x: number; readonly y: number }[]
  readonly gaps: readonly { readonly gap: Gap; readonly x: number; readonly y: number }[]
  readonly height: number
}

const lane = { label: 16, thick: 10, below: 12 }

export interface RowSize {
  readonly width: number
  /** Where bars and words end. */
  readonly right: number
  /** How much is in view at once, px. */
  readonly view: number
  readonly now: number
}

/** The bars of one medicine, its fills as ticks below them, and days without supply as outlined gaps (ui 5.5). */
export function drawRow(
  medicine: TimelineMedicine,
  { width, right, view, now }: RowSize,
  x: (time: number) => number,
): DrawnRow {
  const twice = overlaps(medicine.spans, now)
  let top = 4
  const lanes = lanesOf(medicine.spans, now).map((inLane) => {
    const labels = doseLabels(inLane, now, x, { view, right })
    const bar = top + lane.label * (1 + Math.max(0, ...labels.map((label) => label.level + label.lines.length - 1)))
    top = bar + lane.thick + lane.below
    return { inLane, labels, bar }
  })
  const fillsTop = top - lane.below + 4
  const height = fillsTop + 12 + (twice.length > 0 ? 16 : 0)
  const plane = canvas(width, height)
  plane.append(svg('line', { class: 'cr-plot-today', x1: x(now), x2: x(now), y1: 0, y2: height }))
  const spans: { span: TimelineSpan; x: number; y: number }[] = []
  for (const { inLane, labels, bar } of lanes) {
    inLane.forEach((span, i) => {
      const next = inLane[i + 1]
      const room = (next === undefined ? right : x(next.from) - 3) - x(span.from)
      plane.append(...drawSpan(span, bar, now, x, room))
      spans.push({ span, x: x(span.from), y: bar + lane.thick / 2 })
    })
    plane.append(...drawLabels(labels, bar))
  }
  const gaps = uncovered(medicine, now).map((gap) => {
    const holds = (span: TimelineSpan) => span.from <= gap.from && endOf(span, now) >= gap.to
    const y = (lanes.find(({ inLane }) => inLane.some(holds)) ?? lanes[0])?.bar ?? 0
    const gapWidth = Math.max(3, x(gap.to) - x(gap.from))
    const box = { x: x(gap.from), y: y + 0.5, width: gapWidth, height: lane.thick - 1 }
    plane.append(svg('rect', { class: 'cr-plot-gap', ...box }))
    return { gap, x: x(gap.from), y: y + lane.thick / 2 }
  })
  for (const fill of medicine.fills ?? [])
    plane.append(
      svg('line', { class: 'cr-plot-fill', x1: x(fill.time), x2: x(fill.time), y1: fillsTop, y2: fillsTop + 8 }),
    )
  for (const both of twice) {
    const y = fillsTop + 11
    const d = `M${x(both.from)} ${y}v4H${Math.max(x(both.to), x(both.from) + 3)}v-4`
    plane.append(svg('path', { class: 'cr-plot-overlap', d }))
    const fits = x(both.to) + 90 < right
    const place = fits ? { x: x(both.to) + 6 } : { x: x(both.from) - 6, 'text-anchor': 'end' }
    plane.append(svg('text', { class: 'cr-plot-tick', ...place, y: y + 8 }, 'two at once'))
  }
  return { plane, spans, gaps, height }
}

/** Each dose over its bar; one lifted over its neighbour has a line down to where it begins. */
function drawLabels(labels: readonly DoseLabel[], bar: number): SVGElement[] {
  return labels.map(({ lines, x, start, level }) => {
    const foot = bar - 5 - level * lane.label
    const lifted = level > 0 || start > x + 1
    const at = lifted && start <= x + 1 ? x + 3 : x
    const words = lines.map((line, i) => {
      const y = foot - (lines.length - 1 - i) * lane.label
      return svg('text', { class: 'cr-plot-dose', x: at, y }, line)
    })
    if (!lifted) return svg('g', { 'data-from': at }, ...words)
    const from = at === x ? foot + 2 : foot - 10
    const leader = svg('line', { class: 'cr-plot-leader', x1: start + 0.5, x2: start + 0.5, y1: from, y2: bar })
    return svg('g', { 'data-from': at }, ...words, leader)
  })
}

function drawSpan(span: TimelineSpan, y: number, now: number, x: (time: number) => number, room: number): SVGElement[] {
  const start = x(span.from)
  if (isVague(span)) return drawUnknownEnd(start, y, room)
  const end = Math.max(start + 2, x(endOf(span, now)) - 1)
  const over = span.to !== undefined && span.to <= now ? ' cr-plot-course-over' : ''
  const bar = svg('rect', { class: `cr-plot-course${over}`, x: start, y, width: end - start, height: lane.thick })
  if (span.to !== undefined) return [bar]
  const arrow = `M${end} ${y - 3}l10 ${lane.thick / 2 + 3}l-10 ${lane.thick / 2 + 3}z`
  return [bar, svg('path', { class: 'cr-plot-course', d: arrow })]
}

/** A stub, then strokes that fade, then the words, as far as there is room before the next: nobody knows when it ended. */
function drawUnknownEnd(start: number, y: number, room: number): SVGElement[] {
  const stub = {
    class: 'cr-plot-course cr-plot-course-over',
    x: start,
    y,
    width: Math.min(8, room),
    height: lane.thick,
  }
  const drawn: SVGElement[] = [svg('rect', stub)]
  for (let i = 0; i < 9 && 16 + i * 6 < room; i++) {
    const d = `M${start + 10 + i * 6} ${y + lane.thick}l5 -${lane.thick}`
    drawn.push(svg('path', { class: 'cr-plot-hatch', d, opacity: 1 - i * 0.1 }))
  }
  if (room > 190)
    drawn.push(
      svg('text', { class: 'cr-plot-tick', 'data-from': start + 72, x: start + 72, y: y + 9 }, 'end not recorded'),
    )
  return drawn
}
