/** The closed range of instants, in epoch ms, that a FHIR date of any precision stands for (R4 §3.1.1.4.7). */
export interface DateRange {
  readonly low: number
  readonly high: number
}

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** Dates without a time zone are taken as UTC. null for what is no date, also 30 February. */
export function dateRange(text: string): DateRange | null {
  const match = shape.exec(text)
  if (match === null) return null
  const [, year = '', month, day, hour, minute, second, fraction, zone] = match
  const parts = [
    Number(month ?? '1'),
    Number(day ?? '1'),
    Number(hour ?? '0'),
    Number(minute ?? '0'),
    Number(second ?? '0'),
  ] as const
  const [m, d, h, min, s] = parts
  if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m) || h > 23 || min > 59 || s > 60) return null
  const offset = zoneOffset(zone)
  if (offset === null) return null
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  const low = utc(Number(year), m - 1, d, h, min, Math.min(s, 59), milliseconds) - offset
  return { low, high: low + lengthOf(Number(year), m, { month, day, hour, second, fraction }) - 1 }
}

function lengthOf(
  year: number,
  month: number,
  given: Record<'month' | 'day' | 'hour' | 'second' | 'fraction', string | undefined>,
): number {
  if (given.month === undefined) return utc(year + 1, 0, 1) - utc(year, 0, 1)
  if (given.day === undefined) return daysIn(year, month) * 86_400_000
  if (given.hour === undefined) return 86_400_000
  if (given.second === undefined) return 60_000
  return given.fraction === undefined ? 1000 : 1
}

/** Years below 100 are years below 100 (`Date.UTC` would add 1900). */
function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.setUTCHours(hour, minute, second, ms)
}

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month, 0)).getUTCDate()
}

function zoneOffset(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
