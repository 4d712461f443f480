import { monthLength } from './load-references.ts'

const day = 86_400_000

/** A calendar day without a time: `YYYY-MM-DD`. Undefined when less exact: a growth chart needs the day of birth. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time
}

/** The local calendar day of a moment, in the same count as `readDay`. */
export function dayOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}

/**
 * Age in months of 30.4375 days, as the tables have it. On the second birthday the reference changes, whether or not
 * the two years held a leap day. Negative before birth.
 */
export function ageInMonths(birth: number, at: number): number {
  const months = (at - birth) / day / monthLength
  if (months < 23 || months > 25) return months
  return wholeMonths(birth, at) >= 24 ? Math.max(24, months) : Math.min(23.99, months)
}

/** The day of birth, had the pregnancy lasted 40 weeks: from it, corrected age is counted. */
export function dueDay(birth: number, gestationWeeks: number): number {
  return birth + Math.round((40 - gestationWeeks) * 7) * day
}

/** Age in the units that fit it (ui 3.5): "newborn", "20 d", "5 w 3 d", "13 mo 2 d", "14 y 2 mo". */
export function ageOn(birth: number, at: number): string {
  const days = Math.round((at - birth) / day)
  if (days < 0) return 'before term'
  if (days < 2) return 'newborn'
  if (days < 28) return `${days} d`
  const months = wholeMonths(birth, at)
  if (months < 12) return joined(Math.floor(days / 7), 'w', days % 7, 'd')
  if (months < 24) return joined(months, 'mo', daysAfter(birth, months, at), 'd')
  if (months < 18 * 12) return joined(Math.floor(months / 12), 'y', months % 12, 'mo')
  return `${Math.floor(months / 12)} y`
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}

function daysAfter(from: number, months: number, to: number): number {
  const start = new Date(from)
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0))
  const turn = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(start.getUTCDate(), last.getUTCDate()))
  return Math.round((to - turn) / day)
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`
}
