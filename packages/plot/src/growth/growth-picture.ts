import { canvas } from '../axes.ts'
import type { Picture, Stop } from '../figure.ts'
import { pointReadout } from '../readout.ts'
import { svg } from '../svg.ts'
import type { Measured } from './measured.ts'
import { type Box, type DrawnPanel, drawPanel } from './panel-picture.ts'
import type { Panel } from './panels.ts'
import { judgement, spokenGrowth } from './words.ts'

const height = 380
const breakWidth = 32

/** The planes beside each other where there is room, else below each other; between them a visible break at 2 years. */
export function drawGrowth(panels: readonly Panel[], width: number, unit: string): Picture {
  const beside = panels.length < 2 || width >= 640
  const picture = canvas(width, beside ? height : height * panels.length + breakWidth)
  const boxes = panels.map((_panel, i) => boxOf(i, panels.length, width, beside))
  const drawn = panels.map((panel, i) => drawPanel(panel, boxes[i] ?? boxOf(0, 1, width, true)))
  picture.append(...drawn.map((one) => one.drawn))
  const second = boxes[1]
  if (second !== undefined) picture.append(drawBreak(second, beside, width))
  const stops = panels.flatMap((panel, i) => stopsOf(panel.measured, drawn[i], unit))
  const planeOf = (y: number) => drawn.find((one) => y >= one.top && y <= one.foot) ?? drawn[0]
  return {
    root: picture,
    stops,
    stopAt: (x, y) => nearest(stops, x, y),
    cursor: ({ x, y }) => {
      const plane = planeOf(y)
      const line = svg('line', { x1: x, x2: x, y1: plane?.top ?? 0, y2: plane?.foot ?? height })
      return svg('g', {}, line, svg('circle', { cx: x, cy: y, r: 8 }))
    },
  }
}

function boxOf(index: number, count: number, width: number, beside: boolean): Box {
  if (!beside) return { left: 0, top: index * (height + breakWidth), width, height }
  if (count < 2) return { left: 0, top: 0, width, height }
  const first = Math.round((width - breakWidth) * 0.44)
  return index === 0
    ? { left: 0, top: 0, width: first, height }
    : { left: first + breakWidth, top: 0, width: width - first - breakWidth, height }
}

/** Two slanted strokes, as an axis is broken on paper, with the word. */
function drawBreak({ left, top }: Box, beside: boolean, width: number): SVGElement {
  const [x, y] = beside ? [left - breakWidth / 2, height - 42] : [width / 2, top - breakWidth / 2]
  const d = beside
    ? `M${x - 7} ${y + 7}l6 -14M${x + 1} ${y + 7}l6 -14M${x} 34V${y - 12}`
    : `M${x - 7} ${y + 7}l6 -14M${x + 1} ${y + 7}l6 -14M0 ${y}H${x - 14}M${x + 14} ${y}H${width}`
  return svg('path', { class: 'cr-plot-break', d })
}

function stopsOf(measured: readonly Measured[], plane: DrawnPanel | undefined, unit: string): Stop[] {
  return measured.map((one, i) => ({
    x: plane?.places[i]?.x ?? 0,
    y: plane?.places[i]?.y ?? 0,
    row: 0,
    spoken: () => spokenGrowth(one, unit),
    readout: () => growthReadout(one, unit),
  }))
}

export function growthReadout(one: Measured, unit: string): HTMLElement[] {
  return pointReadout({ ...one.point, age: one.age }, unit, ...judgement(one))
}

function nearest(stops: readonly Stop[], x: number, y: number): number | undefined {
  const distance = (stop: Stop) => Math.hypot(stop.x - x, (stop.y - y) / 2)
  let found: number | undefined
  stops.forEach((stop, i) => {
    const best = found === undefined ? undefined : stops[found]
    if (best === undefined || distance(stop) < distance(best)) found = i
  })
  return found
}
