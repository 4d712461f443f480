import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Column, Flowsheet } from '../results/flowsheet.ts'

/** HTML lets a cell span 1,000 columns: beyond that the sheet would come apart. */
const most = 900

export interface VitalSheet extends Flowsheet {
  /** Sets that are older than those in the sheet. */
  readonly older: number
}

/** Signs down, moments across: what was measured together stands in one column (ui 5.2). */
export function vitalSheet(series: readonly TestSeries[]): VitalSheet {
  const columns = new Map<string, Column>()
  const rows = series.map((one) => {
    const cells = Map.groupBy(one.results, (result) => {
      const column = columnOf(result)
      columns.set(column.key, column)
      return column.key
    })
    return { series: one, cells }
  })
  const all = [...columns.values()].sort((a, b) => a.time - b.time || a.key.localeCompare(b.key))
  return {
    columns: all.slice(-most),
    older: Math.max(0, all.length - most),
    groups: rows.length === 0 ? [] : [{ name: 'Vital signs', rows }],
  }
}

/** A set is known by its minute; a date without a time is a set of its own. */
function columnOf({ when }: Result): Column {
  if (when === undefined) return { key: 'none', label: 'No date', time: Number.NEGATIVE_INFINITY }
  const text = whenText(when, true) ?? ''
  // Date over time, so that the column stays narrow.
  return { key: text, label: text.replace(' ', '\n'), time: when.time }
}
