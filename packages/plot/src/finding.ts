import { plotDate, spanInWords } from './dates.ts'
import { inOrder, type PlotPoint } from './point.ts'

export interface PlotSubject {
  readonly label: string
  readonly unit: string
  readonly points: readonly PlotPoint[]
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/**
 * The caption says the finding, from recorded texts only:
 * "HbA1c rose from 7.1 to 8.2 % over 21 months; 4 of 4 above 5.6".
 */
export function finding(subject: PlotSubject): string {
  const points = inOrder(subject.points)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return `${subject.label}: not recorded`
  if (first === last) return `${subject.label} ${valueWithUnit(last.text, subject.unit)} on ${dateOf(last)}, one value`
  const how = `${subject.label} ${movement(first, last, subject.unit)} over ${spanInWords(first.time, last.time)}`
  return [how, ...extremes(points, first, last), outsideRange(points, subject)].filter((part) => part !== '').join('; ')
}

/** The highest and the lowest with their dates, each only when it is neither end: both ends alone would hide it. */
function extremes(points: readonly PlotPoint[], first: PlotPoint, last: PlotPoint): string[] {
  if (points.some((p) => p.lower !== undefined)) return []
  const ends = [first.value, last.value]
  const highest = points.reduce((most, p) => (p.value > most.value ? p : most))
  const lowest = points.reduce((least, p) => (p.value < least.value ? p : least))
  const parts: string[] = []
  if (highest.value > Math.max(...ends)) parts.push(`highest ${highest.text} on ${dateOf(highest)}`)
  if (lowest.value < Math.min(...ends)) parts.push(`lowest ${lowest.text} on ${dateOf(lowest)}`)
  return parts
}

export function valueWithUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`
}

function dateOf(point: PlotPoint): string {
  return plotDate(point.time, point.precision)
}

function movement(first: PlotPoint, last: PlotPoint, unit: string): string {
  // Blood pressure has two numbers, which may move apart: say both ends and judge nothing.
  if (first.lower !== undefined || last.lower !== undefined)
    return `was ${first.text}, then ${valueWithUnit(last.text, unit)}`
  if (first.value === last.value) return `was ${valueWithUnit(last.text, unit)} first and last`
  const verb = last.value > first.value ? 'rose' : 'fell'
  return `${verb} from ${first.text} to ${valueWithUnit(last.text, unit)}`
}

function outsideRange(points: readonly PlotPoint[], { low, high }: PlotSubject): string {
  if (points.some((p) => p.lower !== undefined)) return ''
  const parts: string[] = []
  const above = high === undefined ? 0 : points.filter((p) => p.value > high).length
  const below = low === undefined ? 0 : points.filter((p) => p.value < low).length
  if (above > 0) parts.push(`${above} of ${points.length} above ${high}`)
  if (below > 0) parts.push(`${below} of ${points.length} below ${low}`)
  if (parts.length === 0 && (low !== undefined || high !== undefined)) return `all ${points.length} within the range`
  return parts.join(', ')
}
