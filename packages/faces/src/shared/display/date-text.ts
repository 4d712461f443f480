/** `clinical`: 24-Nov-2026, whatever the locale. `plain`: November 24, 2026, as the reader's locale writes it. */
type DateStyle = 'clinical' | 'plain'

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}).*)?)?)?$/

/** A FHIR date as clinicians read it, whatever the locale: `24-Nov-2026`, `Feb-2026`, `2014` (ui 3.4). */
export function clinicalDate(recorded: string | undefined, locale = 'en'): string | undefined {
  return recorded === undefined ? undefined : dateText(recorded, 'clinical', locale)
}

/** As patients read it: `November 24, 2026`, by locale. */
export function plainDate(recorded: string | undefined, locale = 'en'): string | undefined {
  return recorded === undefined ? undefined : dateText(recorded, 'plain', locale)
}

/**
 * A FHIR date or dateTime as a person reads it; partial dates stay partial (ui 3.4). What is not a date is returned as
 * it was recorded: it is shown, never guessed at.
 */
function dateText(recorded: string, style: DateStyle, locale: string): string {
  const match = pattern.exec(recorded)
  if (match === null) return recorded
  const [, , month, day, hour] = match
  const date = hour === undefined ? calendarDate(match) : new Date(recorded)
  if (Number.isNaN(date.getTime())) return recorded
  // A day without a time belongs to no time zone; an instant is shown where the reader is.
  const zone = hour === undefined ? { timeZone: 'UTC' } : {}
  const year = part(date, { year: 'numeric', ...zone }, locale)
  if (month === undefined) return year
  if (style === 'plain') {
    const shape: Intl.DateTimeFormatOptions = {
      year: 'numeric',
      month: 'long',
      ...(day && { day: 'numeric' }),
      ...zone,
    }
    return part(date, shape, locale)
  }
  const short = part(date, { month: 'short', ...zone }, locale).replace('.', '')
  return day === undefined ? `${short}-${year}` : `${part(date, { day: '2-digit', ...zone }, locale)}-${short}-${year}`
}

/** `14:05`, in the reader's time zone; undefined when no time was recorded. */
export function clockTime(recorded: string): string | undefined {
  const match = pattern.exec(recorded)
  if (match?.[4] === undefined) return undefined
  const date = new Date(recorded)
  if (Number.isNaN(date.getTime())) return undefined
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

function calendarDate([, year, month = '01', day = '01']: readonly string[]): Date {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // 2026-02-31 is no day: JavaScript would make it the third of March.
  return date.getUTCDate() === Number(day) ? date : new Date(Number.NaN)
}

function part(date: Date, shape: Intl.DateTimeFormatOptions, locale: string): string {
  return date.toLocaleDateString(locale, { calendar: 'gregory', ...shape })
}
