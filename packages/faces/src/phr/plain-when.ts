import { plainDate } from '../shared/display/date-text.ts'
import type { When } from '../shared/fhir/when.ts'

/** A moment as patients read it, never more exact than recorded: "November 24, 2026", "February 2026", "2014" (ui 3.4). */
export function plainWhen(when: When | undefined): string | undefined {
  if (when === undefined) return undefined
  const date = new Date(when.time)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  const kept = when.precision === 'year' ? 1 : when.precision === 'month' ? 2 : 3
  const iso = parts.slice(0, kept).map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
  return plainDate(iso.join('-'))
}
