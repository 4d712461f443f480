import { plotDate } from './dates.ts'
import { flagLooks } from './flag.ts'
import type { PlotPoint } from './point.ts'
import { html } from './svg.ts'

/** One point as written above the plane: the value large, then unit, flag, date and age; further words after them. */
export function pointReadout(point: PlotPoint, unit: string, ...words: readonly string[]): HTMLElement[] {
  const value = html('span', { class: 'cr-plot-value' }, point.text)
  const parts = [value]
  if (unit !== '') value.append(' ', html('span', { class: 'cr-plot-unit' }, unit))
  if (point.flag !== undefined) {
    const look = flagLooks[point.flag]
    parts.push(html('span', { class: `cr-plot-flag cr-plot-flag-${look.tone}` }, look.sign))
  }
  const when = [plotDate(point.time, point.precision), point.age].filter((part) => part !== undefined)
  parts.push(html('span', { class: 'cr-plot-when' }, when.join(' · ')))
  const further = point.note === undefined ? words : [point.note, ...words]
  for (const word of further) parts.push(html('span', { class: 'cr-plot-before' }, word))
  return parts
}

/** Without a choice the last value is large and the one before it smaller (GTAB-045…047). */
export function lastReadout(points: readonly PlotPoint[], unit: string): HTMLElement[] {
  const last = points.at(-1)
  const before = points.at(-2)
  if (last === undefined) return []
  if (before === undefined) return pointReadout(last, unit)
  return pointReadout(last, unit, `before ${before.text} on ${plotDate(before.time, before.precision)}`)
}
