import { plotDate } from '../dates.ts'
import { flagLooks } from '../flag.ts'
import type { PlotPoint } from '../point.ts'
import { html } from '../svg.ts'
import { moments, type VitalSeries } from './vital-series.ts'

/** The table twin: a row per moment, newest first, a column per sign. */
export function vitalsTable(series: readonly VitalSeries[]): HTMLTableElement {
  const heads = ['Date', ...series.map((one) => (one.unit === '' ? one.label : `${one.label} (${one.unit})`))]
  const rows = moments(series)
    .reverse()
    .map(({ time, values }) => {
      const precision = values.find((point) => point !== undefined)?.precision
      return html('tr', {}, html('th', { scope: 'row' }, plotDate(time, precision)), ...values.map(cell))
    })
  const head = html('tr', {}, ...heads.map((text) => html('th', { scope: 'col' }, text)))
  const caption = html('caption', { class: 'cr-plot-hidden' }, 'Vital signs')
  return html('table', { class: 'cr-plot-table' }, caption, html('thead', {}, head), html('tbody', {}, ...rows))
}

function cell(point: PlotPoint | undefined): HTMLElement {
  if (point === undefined)
    return html('td', {}, html('span', { role: 'img', 'aria-label': 'not measured', class: 'cr-plot-none' }, '–'))
  const shown = html('td', { class: 'cr-plot-number' }, point.text)
  if (point.flag === undefined) return shown
  const look = flagLooks[point.flag]
  shown.append(' ', html('span', { class: `cr-plot-flag cr-plot-flag-${look.tone}` }, look.sign))
  return shown
}
