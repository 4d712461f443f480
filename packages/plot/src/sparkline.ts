import { finding } from './finding.ts'
import { PlotElement } from './plot-element.ts'
import { linearScale, timeDomain, valueDomain } from './scale.ts'
import { drawSeries } from './series.ts'
import { svg } from './svg.ts'

const size = { width: 96, height: 24, edge: 5 }

/** `<cr-sparkline>`: the course of one value in the height of a row. Its range is a band, flagged points keep their mark. */
export class SparklineElement extends PlotElement {
  protected draw(): void {
    const { points, low, high } = this
    const width = size.width
    const { height, edge } = size
    const values = points.flatMap((p) => (p.lower === undefined ? [p.value] : [p.value, p.lower]))
    const y = linearScale(valueDomain(values, low, high), height - edge / 2, edge / 2)
    const x = linearScale(timeDomain(points.map((p) => p.time)), edge, width - edge)
    const picture = svg('svg', {
      class: 'cr-plot-svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': finding({ label: this.label, unit: this.unit, points, low, high }),
    })
    if (points.length > 0) {
      if (low !== undefined || high !== undefined) {
        const top = high === undefined ? 0 : y(high)
        const foot = low === undefined ? height : y(low)
        picture.append(svg('rect', { class: 'cr-plot-band', x: 0, y: top, width, height: Math.max(0, foot - top) }))
      }
      picture.append(...drawSeries(points, { x, y, radius: 2.2, everyPoint: points.length <= 8 }))
    }
    this.replaceChildren(picture)
  }
}
