import { plotDate, type TimePrecision } from '@chartroom/plot'

/** A FHIR date or dateTime as it may be shown: never more exact than recorded (ui 3.4). */
export interface When {
  /** Milliseconds since 1970; a partial date stands at its start, in the reader's time zone. */
  readonly time: number
  readonly precision: TimePrecision
}

/** Reads FHIR `date`, `dateTime` and `instant`; undefined for anything else, never a guess. */
export function readWhen(text: string | undefined): When | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.*)?)?)?$/.exec(text ?? '')
  if (match === null || text === undefined) return undefined
  const [, year, month, day, clock] = match
  const precision = clock ? 'time' : day ? 'day' : month ? 'month' : 'year'
  const time = clock ? Date.parse(text) : new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)).getTime()
  return Number.isNaN(time) ? undefined : { time, precision }
}

/** "24-Nov-2026", "Feb-2026", "2014"; the clock time only when asked for and recorded. */
export function whenText(when: When | undefined, withClock = false): string | undefined {
  if (when === undefined) return undefined
  return plotDate(when.time, when.precision === 'time' && !withClock ? 'day' : when.precision)
}

/** Newest first; what has no date stands last. */
export function newestFirst<T>(items: readonly T[], date: (item: T) => When | undefined): T[] {
  const at = (item: T) => date(item)?.time ?? Number.NEGATIVE_INFINITY
  return [...items].sort((a, b) => at(b) - at(a) || 0)
}
