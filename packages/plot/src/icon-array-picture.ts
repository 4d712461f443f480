import { canvas } from './axes.ts'
import type { Picture, Stop } from './figure.ts'
import type { RiskGroup, RiskKind } from './risk-groups.ts'
import { html, svg } from './svg.ts'

/** The groups with their marks; the chosen one underlined, so that nothing moves when one is chosen. */
export function legend(groups: readonly RiskGroup[], chosen?: RiskGroup): HTMLElement[] {
  return groups.map((group) => {
    const mark = group === chosen ? ' cr-plot-key-chosen' : ''
    return html('span', { class: `cr-plot-key cr-plot-key-${group.kind}${mark}` }, group.words)
  })
}

const pitch = { x: 24, y: 28 }
const perRow = 10

/** Ten rows of ten figures, filled from the top left; those in whom a change shows are outlined, not only coloured. */
export function drawIcons(groups: readonly RiskGroup[]): Picture {
  const picture = canvas(pitch.x * perRow, pitch.y * perRow)
  const stops: Stop[] = []
  const spans: { readonly from: number; readonly to: number }[] = []
  let at = 0
  for (const group of groups) {
    const drawn = svg('g', { class: `cr-plot-person cr-plot-person-${group.kind}` })
    for (let i = at; i < at + group.count; i++) drawn.append(person(i, group.kind))
    picture.append(drawn)
    spans.push({ from: at, to: at + group.count })
    stops.push({
      x: (at % perRow) * pitch.x,
      y: Math.floor(at / perRow) * pitch.y,
      row: 0,
      spoken: () => `${group.words}, of 100`,
      readout: () => legend(groups, group),
    })
    at += group.count
  }
  return {
    root: picture,
    stops,
    stopAt: (x, y) => {
      const index = Math.floor(y / pitch.y) * perRow + Math.floor(x / pitch.x)
      const found = spans.findIndex((span) => index >= span.from && index < span.to)
      return found === -1 ? undefined : found
    },
    cursor: (_stop, index) => svg('path', { d: underline(spans[index]?.from ?? 0, spans[index]?.to ?? 0) }),
  }
}

function person(index: number, kind: RiskKind): SVGElement {
  const x = (index % perRow) * pitch.x + pitch.x / 2
  const y = Math.floor(index / perRow) * pitch.y + 3
  const body = `M${x - 6} ${y + 21}v-6a6 6 0 0 1 12 0v6z`
  const figure = svg('g', {}, svg('circle', { cx: x, cy: y + 4, r: 3.6 }), svg('path', { d: body }))
  if (kind === 'spared' || kind === 'added')
    figure.append(svg('rect', { class: 'cr-plot-person-ring', x: x - 10.5, y: y - 1.5, width: 21, height: 25, rx: 4 }))
  return figure
}

/** A line under every figure of a group, row by row. */
function underline(first: number, end: number): string {
  let d = ''
  for (let row = Math.floor(first / perRow); row * perRow < end; row++) {
    const from = Math.max(first, row * perRow) - row * perRow
    const to = Math.min(end, (row + 1) * perRow) - row * perRow
    d += `M${from * pitch.x + 3} ${(row + 1) * pitch.y - 1}H${to * pitch.x - 3}`
  }
  return d
}
