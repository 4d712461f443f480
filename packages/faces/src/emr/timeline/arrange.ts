import type { When } from '../../shared/fhir/when.ts'
import type { TimelineEntry } from './entry.ts'

/** One row of the timeline. */
export interface TimelineRow {
  readonly entry: TimelineEntry
  /** Set on the first row of a year; `undated` on the first without a date. */
  readonly year: number | 'undated' | undefined
  /** True on the first row of its day, month or year. */
  readonly newDay: boolean
  /** True while the person was in hospital. */
  readonly inHospital: boolean
}

/** Newest first; of one moment, what ended stands above what began. A date that names only a month or year stands after the days in it; what has no date comes last. */
export function arrange(entries: readonly TimelineEntry[]): readonly TimelineRow[] {
  const sorted = [...entries].sort(newest)
  const stays = sorted.filter(({ stay }) => stay !== undefined)
  let [year, day]: [TimelineRow['year'], string] = [undefined, '']
  return sorted.map((entry) => {
    const thisYear = yearOf(entry)
    const thisDay = dayKey(entry.when)
    const row: TimelineRow = {
      entry,
      year: thisYear === year ? undefined : thisYear,
      newDay: thisDay !== day,
      inHospital: stays.some((stay) => during(entry, stay)),
    }
    year = thisYear
    day = thisDay
    return row
  })
}

/** The years in which something happened, newest first, each with the row that begins it. */
export function yearsOf(
  rows: readonly TimelineRow[],
): readonly { readonly year: number | 'undated'; readonly row: number }[] {
  return rows.flatMap(({ year }, row) => (year === undefined ? [] : [{ year, row }]))
}

const exactness: readonly string[] = ['time', 'day', 'month', 'year']

function newest(a: TimelineEntry, b: TimelineEntry): number {
  if (a.when === undefined || b.when === undefined) return Number(a.when === undefined) - Number(b.when === undefined)
  return (
    b.when.time - a.when.time ||
    exactness.indexOf(a.when.precision) - exactness.indexOf(b.when.precision) ||
    Number(b.ends ?? false) - Number(a.ends ?? false) ||
    (a.key < b.key ? -1 : 1)
  )
}

function yearOf({ when }: TimelineEntry): number | 'undated' {
  return when === undefined ? 'undated' : new Date(when.time).getFullYear()
}

function dayKey(when: When | undefined): string {
  if (when === undefined) return 'undated'
  const date = new Date(when.time)
  const [year, month] = [date.getFullYear(), date.getMonth()]
  if (when.precision === 'year') return `${year}`
  return when.precision === 'month' ? `${year} ${month}` : `${year} ${month} ${date.getDate()}`
}

/** Partial dates are in no stay: nobody knows. */
function during({ when }: TimelineEntry, stay: TimelineEntry): boolean {
  if (when === undefined || stay.when === undefined || when.precision === 'month' || when.precision === 'year') {
    return false
  }
  const until = stay.stay?.until?.time ?? Number.POSITIVE_INFINITY
  return when.time >= stay.when.time && when.time <= until
}
