import { plotDate } from '../dates.ts'
import { day, daysOf, type Gap, isCurrent, type TimelineMedicine, type TimelineSpan, uncovered } from './medicine.ts'

/** "from 03-Mar-2025", "03-Mar-2025 to 10-Jun-2026", "from 2019, end not recorded". */
export function spanWords(span: TimelineSpan, now: number): string {
  const from = plotDate(span.from, span.fromPrecision)
  if (span.to !== undefined) {
    const planned = span.to > now ? 'planned to' : 'to'
    return `${from} ${planned} ${plotDate(span.to, span.toPrecision)}${span.reason ? `, ${span.reason}` : ''}`
  }
  return span.end === 'unknown' ? `from ${from}, end not recorded` : `since ${from}`
}

export function spokenSpan(medicine: TimelineMedicine, span: TimelineSpan, now: number): string {
  return [medicine.name, span.dose, spanWords(span, now)].filter((part) => part !== '').join(', ')
}

export function gapWords(gap: Gap): string {
  const days = count(Math.round((gap.to - gap.from) / day), 'day')
  return `not covered by a recorded fill for ${days}, ${plotDate(gap.from)} to ${plotDate(gap.to)}`
}

/** "14 fills, the last on 03-Nov-2026 for 90 days". */
export function fillsWords({ fills = [] }: TimelineMedicine): string {
  const last = [...fills].sort((a, b) => a.time - b.time).at(-1)
  if (last === undefined) return 'no fills recorded'
  const lasting = last.days === undefined ? '' : ` for ${count(last.days, 'day')}`
  return `${count(fills.length, 'fill')}, the last on ${plotDate(last.time)}${lasting}`
}

/**
 * The caption: how many, how many now, and what the fills on record do not cover. It says no more than that: a fill may
 * be recorded elsewhere (ui 3.11).
 */
export function timelineFinding(medicines: readonly TimelineMedicine[], now: number): string {
  if (medicines.length === 0) return 'Medicines: not recorded'
  const current = medicines.filter((medicine) => isCurrent(medicine, now)).length
  const missing = medicines.flatMap((medicine) => {
    const gaps = uncovered(medicine, now)
    if (gaps.length === 0) return []
    return [`${medicine.name} ${count(daysOf(gaps), 'day')} in ${count(gaps.length, 'gap')}`]
  })
  const how = `${count(medicines.length, 'medicine')}, ${current} current`
  return missing.length === 0 ? how : `${how}; not covered by recorded fills: ${listed(missing)}`
}

/** At most four by name; all of them stand in the table. */
function listed(items: readonly string[]): string {
  const more = items.length - 4
  return more > 1 ? `${items.slice(0, 4).join(', ')}, and ${more} more` : items.join(', ')
}

export function count(n: number, unit: string): string {
  return `${n.toLocaleString('en-US')} ${unit}${n === 1 ? '' : 's'}`
}
