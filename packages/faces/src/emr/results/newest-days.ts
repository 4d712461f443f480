import type { Column } from './flowsheet.ts'

/** A cell of a table reaches over at most 1,000 columns (HTML, `colspan`); names, range and course need some of them. */
export const mostDays = 900

/** The newest days of a sheet, and always the column of what has no date: nothing tells that it is old. */
export function newestDays(columns: readonly Column[]): readonly Column[] {
  const undated = columns.filter(({ time }) => time === Number.NEGATIVE_INFINITY)
  if (columns.length - undated.length <= mostDays) return columns
  return [...undated, ...columns.slice(-mostDays)]
}
