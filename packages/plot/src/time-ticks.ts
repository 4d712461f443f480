import { clockTime, monthName, pad } from './dates.ts'
import type { Domain } from './scale.ts'

export interface TimeTick {
  readonly time: number
  readonly label: string
}

type Unit = 'hour' | 'day' | 'month' | 'year'
const steps: readonly (readonly [Unit, number])[] = [
  ['hour', 1],
  ['hour', 3],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
]

/**
 * Ticks on boundaries of the local calendar, the finest step that yields at most `most`. Labels stay horizontal
 * and short: `2026` · `Mar-2026` · `14-Mar` · `06:00`. A span without such a boundary gets its start.
 */
export function timeTicks(domain: Domain, most: number): TimeTick[] {
  if (!(domain.to > domain.from) || most < 1) return []
  for (const [unit, size] of steps) {
    // Cheap bound before walking: a hundred years are not walked hour by hour.
    if ((domain.to - domain.from) / (length[unit] * size) > most + 2) continue
    const ticks = walk(domain, unit, size)
    if (ticks.length > 0 && ticks.length <= most) return ticks
  }
  return []
}

const length: Record<Unit, number> = {
  hour: 3_600_000,
  day: 86_400_000,
  month: 28 * 86_400_000,
  year: 365 * 86_400_000,
}

function walk(domain: Domain, unit: Unit, size: number): TimeTick[] {
  const ticks: TimeTick[] = []
  let at = floorTo(new Date(domain.from), unit, size)
  while (at.getTime() <= domain.to) {
    if (at.getTime() >= domain.from) ticks.push({ time: at.getTime(), label: labelOf(at, unit) })
    at = next(at, unit, size)
  }
  return ticks
}

function floorTo(date: Date, unit: Unit, size: number): Date {
  const [y, m, d, h] = [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()]
  if (unit === 'year') return new Date(y - (y % size), 0, 1)
  if (unit === 'month') return new Date(y, m - (m % size), 1)
  // Weeks begin on Monday.
  if (unit === 'day') return new Date(y, m, size % 7 === 0 ? d - ((date.getDay() + 6) % 7) : d)
  return new Date(y, m, d, h - (h % size))
}

function next(date: Date, unit: Unit, size: number): Date {
  const [y, m, d, h] = [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()]
  if (unit === 'year') return new Date(y + size, 0, 1)
  if (unit === 'month') return new Date(y, m + size, 1)
  if (unit === 'day') return new Date(y, m, d + size)
  const later = new Date(y, m, d, h + size)
  // Where clocks go back, an hour may repeat: never stand still.
  return later.getTime() > date.getTime() ? later : new Date(date.getTime() + size * length.hour)
}

function labelOf(date: Date, unit: Unit): string {
  if (unit === 'year') return String(date.getFullYear())
  if (unit === 'month') return `${monthName(date)}-${date.getFullYear()}`
  if (unit === 'day') return `${pad(date.getDate())}-${monthName(date)}`
  return clockTime(date)
}
