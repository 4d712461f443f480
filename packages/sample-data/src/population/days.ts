import { addDays } from '../calendar.ts'

const millisecondsOfDay = 86_400_000

/** Days from one day to another, negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay
}

/** Age in years with its fraction, for curves; for the age that a clinician says see `ageInYears`. */
export function exactAge(birth: string, on: string): number {
  return daysBetween(birth, on) / 365.25
}

/** The same day, or the Monday after it: the clinic is closed at weekends. */
export function workday(date: string): string {
  const weekday = new Date(Date.parse(date)).getUTCDay()
  if (weekday === 6) return addDays(date, 2)
  return weekday === 0 ? addDays(date, 1) : date
}

export function later(one: string, other: string): string {
  return one > other ? one : other
}

export function earlier(one: string, other: string): string {
  return one < other ? one : other
}
