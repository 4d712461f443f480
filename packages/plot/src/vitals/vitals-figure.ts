import type { FigureContent } from '../figure.ts'
import { filledSeries, type VitalSeries, vitalsFinding } from './vital-series.ts'
import { drawVitals, momentReadout } from './vitals-picture.ts'
import { vitalsTable } from './vitals-table.ts'

export function vitalsFigure(given: readonly VitalSeries[], width: number): FigureContent {
  const series = filledSeries(given)
  const ranged = series.some((one) => one.low !== undefined || one.high !== undefined)
  const first = series[0]
  const newest = first?.points.at(-1)
  return {
    caption: vitalsFinding(series),
    name: 'Vital signs over time',
    resting: newest === undefined ? [] : momentReadout(series, 0, newest),
    note: ranged ? 'Pale areas: the ranges sent with the values.' : 'No ranges given.',
    picture: series.length === 0 ? undefined : drawVitals(series, Math.max(280, width)),
    table: series.length === 0 ? undefined : () => vitalsTable(series),
    arrival: Math.max(0, (first?.points.length ?? 0) - 1),
  }
}
