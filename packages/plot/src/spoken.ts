import { plotDate } from './dates.ts'
import { flagLooks } from './flag.ts'
import type { PlotPoint } from './point.ts'

const unitWords: Readonly<Record<string, string>> = { '%': 'percent', 'mm[Hg]': 'mmHg' }

/** One point as read aloud: value, unit, flag, date, age. "8.2 percent, high, 24-Nov-2026, 68 y" (ui 3.8, §5). */
export function spokenPoint(point: PlotPoint, unit: string): string {
  const value = point.lower === undefined ? point.text : point.text.replace('/', ' over ')
  const parts = [`${value} ${unitWords[unit] ?? unit}`.trim()]
  if (point.flag !== undefined) parts.push(flagLooks[point.flag].word)
  parts.push(plotDate(point.time, point.precision))
  if (point.age !== undefined) parts.push(point.age)
  if (point.note !== undefined) parts.push(point.note)
  return parts.join(', ')
}
