import { Figure } from './figure.ts'
import { finding, valueWithUnit } from './finding.ts'
import { PlotElement } from './plot-element.ts'
import { lastReadout, pointReadout } from './readout.ts'
import { spokenPoint } from './spoken.ts'
import { svg } from './svg.ts'
import { drawPlane } from './trend-plane.ts'
import { trendTable } from './trend-table.ts'

/**
 * `<cr-trend label unit low high range-text>` with the property `points`: one test over time (ui 5.1; 5.2 when the
 * points carry `lower`). One Tab stop; ← → Home End go by point and speak it; "Show as table" swaps in the same rows.
 */
export class TrendElement extends PlotElement {
  readonly #figure = new Figure(this)

  protected draw(): void {
    const { points, label, unit, low, high } = this
    this.#figure.show({
      caption: finding({ label, unit, points, low, high }),
      name: `${label} over time`,
      resting: lastReadout(points, unit),
      note: this.#rangeNote(),
      picture: points.length === 0 ? undefined : this.#picture(),
      table: points.length === 0 ? undefined : () => trendTable(points, label, unit),
    })
  }

  #rangeNote(): string {
    const { low, high, unit } = this
    const sent = this.getAttribute('range-text')
    if (sent !== null && sent !== '') return `Range ${sent}`
    if (low !== undefined && high !== undefined) return `Range ${valueWithUnit(`${low} to ${high}`, unit)}`
    if (high !== undefined) return `Range up to ${valueWithUnit(String(high), unit)}`
    return low === undefined ? 'No range given' : `Range from ${valueWithUnit(String(low), unit)}`
  }

  #picture() {
    const { points, unit, label, low, high } = this
    const axisTitle = unit === '' ? label : `${label} (${unit})`
    const width = Math.max(240, this.plotWidth)
    const plane = drawPlane({ points, width, height: 200, axisTitle, low, high })
    return {
      root: plane.picture,
      stops: points.map((point, i) => ({
        x: plane.places[i]?.x ?? 0,
        y: plane.places[i]?.y ?? 0,
        row: 0,
        spoken: () => spokenPoint(point, unit),
        readout: () => pointReadout(point, unit),
      })),
      cursor: ({ x, y }: { x: number; y: number }) =>
        svg(
          'g',
          {},
          svg('line', { x1: x, x2: x, y1: plane.top, y2: plane.foot }),
          svg('circle', { cx: x, cy: y, r: 8 }),
        ),
    }
  }
}
