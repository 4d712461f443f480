import type { TimePrecision } from './point.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "24-Nov-2026", "24-Nov-2026 14:05", "Feb-2026" or "2014": as exact as it was recorded, never more (ui 3.4). */
export function plotDate(time: number, precision: TimePrecision = 'day'): string {
  const date = new Date(time)
  const year = String(date.getFullYear())
  if (precision === 'year') return year
  const month = `${monthName(date)}-${year}`
  if (precision === 'month') return month
  const day = `${pad(date.getDate())}-${month}`
  return precision === 'time' ? `${day} ${clockTime(date)}` : day
}

export function monthName(date: Date): string {
  return months[date.getMonth()] ?? ''
}

export function clockTime(date: Date): string {
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export function pad(n: number): string {
  return String(n).padStart(2, '0')
}

const dayLength = 24 * 60 * 60 * 1000

/** How long a series lasted, in the largest unit that says it in a small number: "21 months", "3 days". */
export function spanInWords(from: number, to: number): string {
  const days = Math.round((to - from) / dayLength)
  if (days < 1) return count(Math.max(1, Math.round((to - from) / 3_600_000)), 'hour')
  if (days < 60) return count(days, 'day')
  const monthCount = Math.round(days / 30.44)
  return monthCount < 36 ? count(monthCount, 'month') : count(Math.round(days / 365.25), 'year')
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}
