import { plotDate } from '../dates.ts'
import { html } from '../svg.ts'
import type { Measured } from './measured.ts'
import { percentileWords, whyNone, zWords } from './words.ts'

/** The table twin: the same measurements, newest first, each with its percentile, z and reference. */
export function growthTable(measured: readonly Measured[], label: string, unit: string): HTMLTableElement {
  const early = measured.some((one) => one.corrected !== undefined)
  const byLength = measured.some((one) => one.point.length !== undefined)
  const heads = ['Date', 'Age', ...(early ? ['Corrected age'] : []), ...(byLength ? ['Length (cm)'] : [])]
  heads.push(unit === '' ? 'Value' : `Value (${unit})`, 'Percentile', 'z', 'Reference')
  const rows = [...measured].reverse().map((one) => {
    const cells = [plotDate(one.point.time, one.point.precision), one.age]
    if (early) cells.push(one.corrected?.age ?? '–')
    if (byLength) cells.push(String(one.point.length ?? ''))
    cells.push(one.point.note === undefined ? one.point.text : `${one.point.text} (${one.point.note})`)
    if (one.standing === undefined) cells.push(whyNone(one), '–', '–')
    else
      cells.push(percentileWords(one.standing.percentile), zWords(one.standing.z).slice(2), one.reference?.name ?? '–')
    const [date = '', ...others] = cells
    return html('tr', {}, html('th', { scope: 'row' }, date), ...others.map((cell) => html('td', {}, cell)))
  })
  const head = html('tr', {}, ...heads.map((text) => html('th', { scope: 'col' }, text)))
  const caption = html('caption', { class: 'cr-plot-hidden' }, label)
  return html('table', { class: 'cr-plot-table' }, caption, html('thead', {}, head), html('tbody', {}, ...rows))
}
