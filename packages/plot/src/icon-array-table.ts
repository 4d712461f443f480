import { about, people, type Risk } from './risk-groups.ts'
import { html } from './svg.ts'

/** The table twin of the icon array: the same counts of the same 100. */
export function iconArrayTable(risk: Risk): HTMLTableElement {
  const now = people(risk.percent) ?? 0
  const then = people(risk.whatIf)
  const heads = ['Of 100 people like this', 'Now', ...(then === undefined ? [] : [capital(risk.change)])]
  const rows = [
    [capital(risk.outcome), about(risk.percent), ...(then === undefined ? [] : [about(risk.whatIf)])],
    ['Do not', String(100 - now), ...(then === undefined ? [] : [String(100 - then)])],
  ]
  const head = html('tr', {}, ...heads.map((text) => html('th', { scope: 'col' }, text)))
  const body = rows.map(([name = '', ...cells]) =>
    html('tr', {}, html('th', { scope: 'row' }, name), ...cells.map((cell) => html('td', {}, cell))),
  )
  const caption = html('caption', { class: 'cr-plot-hidden' }, `Risk over ${risk.years} years`)
  return html('table', { class: 'cr-plot-table' }, caption, html('thead', {}, head), html('tbody', {}, ...body))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
