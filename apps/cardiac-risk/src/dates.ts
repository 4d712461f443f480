/** Dates as precisely as they were recorded: `2014`, `2026-02`, `2026-02-03`, or with a time. */

export interface Span {
  /** First and last millisecond that the date covers. */
  readonly first: number
  readonly last: number
}

const day = 86_400_000

/** Nothing when it is no date. A time without a zone is read as UTC. */
export function spanOf(date: string): Span | undefined {
  const [, year, month, dayOfMonth, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(date) ?? []
  if (year === undefined) return undefined
  if (time !== undefined) {
    const instant = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(time) ? date : `${date}Z`)
    return Number.isNaN(instant) ? undefined : { first: instant, last: instant }
  }
  const first = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(dayOfMonth ?? 1))
  if (dayOfMonth !== undefined) return { first, last: first + day - 1 }
  const last = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month))
  return { first, last: last - 1 }
}

/** Whole years from a birth date to a day, both `YYYY-MM-DD`; nothing for a birth date that is not a whole date. */
export function yearsBetween(birth: string, today: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(birth) || birth > today) return undefined
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The same day so many years before: `2026-11-24`, 1 → `2025-11-24`. The 29th of February becomes the 28th. */
export function yearsBefore(today: string, years: number): string {
  const earlier = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  return spanOf(earlier) !== undefined && new Date(`${earlier}T00:00:00Z`).toISOString().startsWith(earlier)
    ? earlier
    : `${earlier.slice(0, 8)}28`
}

/** How long ago, in the largest unit that fits: "12 days", "5 months", "1 year". Nothing for what is no whole date. */
export function timeSince(date: string, today: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d/.test(date)) return undefined
  const on = date.slice(0, 10)
  const days = Math.round((Date.parse(today) - Date.parse(on)) / day)
  if (days < 0) return undefined
  if (days === 0) return 'today'
  const years = yearsBetween(on, today) ?? 0
  if (years > 0) return `${counted(years, 'year')} ago`
  return days < 60 ? `${counted(days, 'day')} ago` : `${counted(Math.floor(days / 30.44), 'month')} ago`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function localDay(date: Date): string {
  const part = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
