/** FHIR and SMART dates of any precision: the instants that they stand for. smart-classic b.2 */

export interface Span {
  /** First millisecond since 1970 that the date covers. */
  readonly first: number
  /** Last millisecond that it covers. */
  readonly last: number
}

const FORM =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.(\d{1,9}))?)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?(Z)?$/

const END_OF_TIME = 8.64e15

/** Nothing when the text is not a date. A time without a zone is read as UTC. */
export function spanOf(date: string): Span | undefined {
  const match = FORM.exec(date)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  const first = instant(year, month ?? '01', day ?? '01', hour ?? '00', minute ?? '00', second ?? '00', zone)
  if (first === undefined) return undefined
  const millisecond = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  return {
    first: first + millisecond,
    last: lastOf(first + millisecond, { month, day, hour, minute, second, fraction }),
  }
}

function instant(
  year = '',
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string,
  zone: string | undefined,
): number | undefined {
  const date = `${year}-${month}-${day}`
  const midnight = Date.parse(`${date}T00:00:00Z`)
  // Date.parse turns 31 February into March; a date that reads back differently does not exist.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)]
  const offset = offsetOf(zone)
  if (hours > 24 || minutes > 59 || seconds > 60 || offset === undefined) return undefined
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 - offset
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

type Parts = Readonly<Record<'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction', string | undefined>>

/** The last millisecond of the smallest unit that is given. */
function lastOf(first: number, parts: Parts): number {
  const date = new Date(first)
  if (parts.month === undefined) return Math.min(Date.UTC(date.getUTCFullYear() + 1, 0), END_OF_TIME) - 1
  if (parts.day === undefined) return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) - 1
  if (parts.hour === undefined) return first + 86_400_000 - 1
  if (parts.minute === undefined) return first + 3_600_000 - 1
  if (parts.second === undefined) return first + 60_000 - 1
  return parts.fraction === undefined ? first + 999 : first
}

/** The date that begins first; undefined when there is none. Text that is no date comes after all dates. */
export function earliest(dates: readonly (string | undefined)[]): string | undefined {
  return pick(dates, (a, b) => (spanOf(a)?.first ?? END_OF_TIME) - (spanOf(b)?.first ?? END_OF_TIME))
}

/** The date that ends last; undefined when there is none. Text that is no date comes before all dates. */
export function latest(dates: readonly (string | undefined)[]): string | undefined {
  return pick(dates, (a, b) => (spanOf(b)?.last ?? -END_OF_TIME) - (spanOf(a)?.last ?? -END_OF_TIME))
}

function pick(dates: readonly (string | undefined)[], compare: (a: string, b: string) => number): string | undefined {
  return dates.filter((date) => date !== undefined).toSorted(compare)[0]
}
