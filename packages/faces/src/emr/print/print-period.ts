import type { TestSeries } from '../../shared/clinical/group-results.ts'
import type { When } from '../../shared/fhir/when.ts'

/** How far back a printed chart goes where it does not tell everything. */
export const printedYears = 2

/** The first moment of the printed period. @param now epoch ms */
export function printedSince(now: number): number {
  const date = new Date(now)
  return new Date(date.getFullYear() - printedYears, date.getMonth(), date.getDate()).getTime()
}

/** Whether something belongs to the printed period; what has no date does, so that it is not lost. */
export function isRecent(when: When | undefined, now: number): boolean {
  return when === undefined || endOf(when) >= printedSince(now)
}

/** "2024" reaches as far as its year. */
function endOf({ time, precision }: When): number {
  const date = new Date(time)
  if (precision === 'year') return new Date(date.getFullYear() + 1, 0, 1).getTime() - 1
  return precision === 'month' ? new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime() - 1 : time
}

export interface PrintedSeries {
  /** The newest result, and the one before. */
  readonly series: readonly TestSeries[]
  /** Tests whose newest result is older than the period. */
  readonly older: number
}

export function recentSeries(series: readonly TestSeries[], now: number): PrintedSeries {
  const recent = series.filter(({ results }) => isRecent(results[0]?.when, now))
  return { series: recent, older: series.length - recent.length }
}
