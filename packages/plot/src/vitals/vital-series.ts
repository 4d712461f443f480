import { plotDate, spanInWords } from '../dates.ts'
import { valueWithUnit } from '../finding.ts'
import { inOrder, type PlotPoint } from '../point.ts'

/** One vital sign with its unit; blood pressure's points carry `lower`. */
export interface VitalSeries {
  readonly label: string
  readonly unit: string
  readonly points: readonly PlotPoint[]
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** All values of one moment, by the place of their series. */
export interface Moment {
  readonly time: number
  readonly values: readonly (PlotPoint | undefined)[]
}

/** Series that hold a value, each oldest first. */
export function filledSeries(series: readonly VitalSeries[]): VitalSeries[] {
  return series.map((one) => ({ ...one, points: inOrder(one.points) })).filter((one) => one.points.length > 0)
}

/** The moments at which anything was measured, oldest first. */
export function moments(series: readonly VitalSeries[]): Moment[] {
  const times = [...new Set(series.flatMap((one) => one.points.map((point) => point.time)))].sort((a, b) => a - b)
  const byTime = series.map((one) => new Map(one.points.map((point) => [point.time, point])))
  return times.map((time) => ({ time, values: byTime.map((values) => values.get(time)) }))
}

/** The caption: what was last measured, and over which time anything was. */
export function vitalsFinding(series: readonly VitalSeries[]): string {
  const all = moments(series)
  const first = all[0]
  const last = all.at(-1)
  if (first === undefined || last === undefined) return 'Vital signs: not recorded'
  const values = last.values.flatMap((point, i) => {
    const one = series[i]
    return point === undefined || one === undefined ? [] : [`${one.label} ${valueWithUnit(point.text, one.unit)}`]
  })
  const precision = last.values.find((point) => point !== undefined)?.precision
  const when = plotDate(last.time, precision)
  const over = all.length === 1 ? 'measured once' : `${all.length} times over ${spanInWords(first.time, last.time)}`
  return `Last on ${when}: ${values.join(', ')}; ${over}`
}
