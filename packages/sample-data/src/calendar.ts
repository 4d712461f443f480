/** Dates relative to the day on which the samples are made. Dates are `YYYY-MM-DD`, instants are UTC. */
export type Calendar = {
  readonly today: string
  daysAgo(days: number): string
  weeksAgo(weeks: number): string
  /** The same day of an earlier month, or that month's last day when it is shorter. */
  monthsAgo(months: number): string
  yearsAgo(years: number, days?: number): string
}

/** Counts back from `today` (`YYYY-MM-DD`); throws a TypeError for anything that is not a day of the calendar. */
export function createCalendar(today: string): Calendar {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || addDays(today, 0) !== today) {
    throw new TypeError('today must be a day such as 2026-11-24')
  }
  return {
    today,
    daysAgo: (days) => addDays(today, -days),
    weeksAgo: (weeks) => addDays(today, -7 * weeks),
    monthsAgo: (months) => addMonths(today, -months),
    yearsAgo: (years, days = 0) => addDays(addMonths(today, -12 * years), -days),
  }
}

export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10)
}

export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

/** Whole years lived on a day, as a clinician counts them. */
export function ageInYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** An instant of that day, e.g. `at('2026-03-01', '09:30')`. */
export function at(date: string, time: string): string {
  return `${date}T${time}:00Z`
}

/** A date of which only month or year was told. */
export function monthOf(date: string): string {
  return date.slice(0, 7)
}
export function yearOf(date: string): string {
  return date.slice(0, 4)
}

/** 0 on a Sunday, 6 on a Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** Minutes since midnight of a time such as `09:30`, and back; a time past midnight is held at 23:59. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
export function timeOf(minutes: number): string {
  const held = Math.min(minutes, 24 * 60 - 1)
  return `${String(Math.floor(held / 60)).padStart(2, '0')}:${String(held % 60).padStart(2, '0')}`
}
