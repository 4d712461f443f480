import { plotDate } from './dates.ts'
import { flagLooks } from './flag.ts'
import type { PlotPoint } from './point.ts'
import { html } from './svg.ts'

/** The table twin: the same rows as the plot, newest first, values as recorded (ui 7.29). */
export function trendTable(points: readonly PlotPoint[], label: string, unit: string): HTMLTableElement {
  const aged = points.some((p) => p.age !== undefined)
  const heads = ['Date', ...(aged ? ['Age'] : []), unit === '' ? 'Value' : `Value (${unit})`, 'Flag']
  const head = html('tr', {}, ...heads.map((text) => html('th', { scope: 'col' }, text)))
  const rows = [...points].reverse().map((point) => {
    const cells = [html('th', { scope: 'row' }, plotDate(point.time, point.precision))]
    if (aged) cells.push(html('td', {}, point.age ?? 'Not recorded'))
    cells.push(
      html('td', { class: 'cr-plot-number' }, point.note === undefined ? point.text : `${point.text} (${point.note})`),
      html('td', {}, flagCell(point)),
    )
    return html('tr', {}, ...cells)
  })
  const caption = html('caption', { class: 'cr-plot-hidden' }, label)
  return html('table', { class: 'cr-plot-table' }, caption, html('thead', {}, head), html('tbody', {}, ...rows))
}

function flagCell(point: PlotPoint): HTMLElement | string {
  if (point.flag === undefined) return ''
  const look = flagLooks[point.flag]
  return html('span', { class: `cr-plot-flag cr-plot-flag-${look.tone}` }, look.sign)
}
