import { plotDate } from '../dates.ts'
import { html } from '../svg.ts'
import { daysOf, graceDays, type TimelineMedicine, uncovered } from './medicine.ts'
import { count, fillsWords } from './words.ts'

const heads = ['Medicine', 'Dose', 'From', 'To', 'Fills', `Not covered by fills (over ${graceDays} days)`]

/** The table twin: a row per time at one dose; fills and gaps stand in the first row of their medicine. */
export function timelineTable(medicines: readonly TimelineMedicine[], now: number): HTMLTableElement {
  const rows = medicines.flatMap((medicine) => {
    const gaps = uncovered(medicine, now)
    const missing =
      gaps.length === 0
        ? medicine.spans.every((span) => span.irregular)
          ? 'not judged: taken as needed or in cycles'
          : '–'
        : `${count(daysOf(gaps), 'day')}: ${gaps.map((gap) => `${plotDate(gap.from)} to ${plotDate(gap.to)}`).join('; ')}`
    return medicine.spans.map((span, i) => {
      const to =
        span.to === undefined
          ? span.end === 'unknown'
            ? 'end not recorded'
            : 'continues'
          : [plotDate(span.to, span.toPrecision), span.reason].filter((part) => part !== undefined).join(', ')
      const cells = [span.dose === '' ? 'Not recorded' : span.dose, plotDate(span.from, span.fromPrecision), to]
      cells.push(...(i === 0 ? [fillsWords(medicine), missing] : ['', '']))
      return html('tr', {}, html('th', { scope: 'row' }, medicine.name), ...cells.map((cell) => html('td', {}, cell)))
    })
  })
  const head = html('tr', {}, ...heads.map((text) => html('th', { scope: 'col' }, text)))
  const caption = html('caption', { class: 'cr-plot-hidden' }, 'Medicines')
  return html('table', { class: 'cr-plot-table' }, caption, html('thead', {}, head), html('tbody', {}, ...rows))
}
