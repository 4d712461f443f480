import type { Json } from '../../exact-json.ts'

/**
 * Whether a date is certainly after another. At different precisions the shared part decides, and times of different zones are
 * compared as moments: 2024 is not after 2024-03 (R4 datatypes.html#Period: an end includes all of its day, month or year).
 */
export function isAfter(date: Json | undefined, other: Json | undefined): boolean {
  if (typeof date !== 'string' || typeof other !== 'string') return false
  if (date.length > fullDate && other.length > fullDate) {
    const [moment, limit] = [Date.parse(date), Date.parse(other)]
    // A 60th second is none to this calendar: then the days decide.
    if (!Number.isNaN(moment) && !Number.isNaN(limit)) return moment > limit
  }
  const shared = Math.min(date.length, other.length, fullDate)
  // A time has a zone and a date none: by the day they may differ by one.
  if (date.length > fullDate !== other.length > fullDate && shared === fullDate) {
    return Date.parse(date.slice(0, fullDate)) - Date.parse(other.slice(0, fullDate)) > oneDay
  }
  return date.slice(0, shared) > other.slice(0, shared)
}

const fullDate = 10
const oneDay = 86_400_000
