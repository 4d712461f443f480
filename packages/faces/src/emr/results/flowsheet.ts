import { gravity, isCritical } from '../../shared/clinical/flag.ts'
import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Panels } from './panels.ts'

/** One column: results of one day, or of one month or year where no day is known. Oldest first, newest at the right. */
export interface Column {
  readonly key: string
  /** "24-Nov-2026", "Feb-2026", "2014"; "No date" for results without one. */
  readonly label: string
  readonly time: number
}

export interface FlowsheetRow {
  readonly series: TestSeries
  /** By column key; the newest of a day first. */
  readonly cells: ReadonlyMap<string, readonly Result[]>
}

export interface FlowsheetGroup {
  readonly name: string
  readonly rows: readonly FlowsheetRow[]
}

export interface Flowsheet {
  readonly columns: readonly Column[]
  readonly groups: readonly FlowsheetGroup[]
}

export interface FlowsheetFilter {
  /** Only tests of which some result in the period is flagged. */
  readonly abnormal: boolean
  /** Only tests of this panel. */
  readonly panel: string | undefined
  /** Only tests whose name has this in it. */
  readonly text: string
  /** Only results from this moment on, epoch ms; what has no date is always shown. */
  readonly from: number | undefined
}

export const everything: FlowsheetFilter = { abnormal: false, panel: undefined, text: '', from: undefined }

const unpanelled = 'Other tests'

/** Tests down, days across. Panels with a critical latest result come first (ui 3.8), then by name. */
export function flowsheet(series: readonly TestSeries[], panels: Panels, filter: FlowsheetFilter): Flowsheet {
  const text = filter.text.trim().toLocaleLowerCase()
  const kept = series
    .filter((one) => text === '' || one.name.toLocaleLowerCase().includes(text))
    .map((one) => ({ ...one, results: one.results.filter((result) => isWithin(result, filter.from)) }))
    .filter((one) => one.results.length > 0)
    .filter((one) => !filter.abnormal || one.results.some((result) => result.judged.flag !== undefined))
  const columns = new Map<string, Column>()
  const groups = new Map<string, FlowsheetRow[]>()
  for (const one of kept) {
    const name = panelOf(one, panels)
    if (filter.panel !== undefined && name !== filter.panel) continue
    for (const result of one.results) {
      const column = columnOf(result)
      columns.set(column.key, column)
    }
    const cells = Map.groupBy(one.results, (result) => columnOf(result).key)
    groups.set(name, [...(groups.get(name) ?? []), { series: one, cells }])
  }
  return {
    columns: [...columns.values()].sort((a, b) => a.time - b.time || a.key.localeCompare(b.key)),
    groups: [...groups]
      .map(([name, rows]) => ({ name, rows: rows.sort(byGravityThenName) }))
      .sort(
        (a, b) => criticality(a) - criticality(b) || lastIsOther(a) - lastIsOther(b) || a.name.localeCompare(b.name),
      ),
  }
}

/** Names of the panels in which the tests of a record stand. */
export function panelNames(series: readonly TestSeries[], panels: Panels): readonly string[] {
  return [...new Set(series.map((one) => panelOf(one, panels)))].sort((a, b) =>
    a === unpanelled ? 1 : b === unpanelled ? -1 : a.localeCompare(b),
  )
}

/** A test stands in the panel of its newest result that has one. */
function panelOf(series: TestSeries, panels: Panels): string {
  for (const result of series.results) {
    const panel = panels.get(result.id)
    if (panel !== undefined) return panel.name
  }
  return unpanelled
}

function isWithin(result: Result, from: number | undefined): boolean {
  return from === undefined || result.when === undefined || result.when.time >= from
}

function columnOf({ when }: Result): Column {
  const label = whenText(when)
  if (when === undefined || label === undefined)
    return { key: 'none', label: 'No date', time: Number.NEGATIVE_INFINITY }
  const day = new Date(when.time)
  const time =
    when.precision === 'time' ? new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime() : when.time
  return { key: label, label, time }
}

function criticality(group: FlowsheetGroup): number {
  return group.rows.some(({ series }) => isCritical(series.results[0]?.judged.flag)) ? 0 : 1
}

function lastIsOther(group: FlowsheetGroup): number {
  return group.name === unpanelled ? 1 : 0
}

function byGravityThenName(a: FlowsheetRow, b: FlowsheetRow): number {
  const critical = (row: FlowsheetRow) => (gravity(row.series.results[0]?.judged.flag) === 0 ? 0 : 1)
  return critical(a) - critical(b) || a.series.name.localeCompare(b.series.name)
}

/**
 * Of several results of one day, newest first: an earlier one that is at least as grave as the newest and flagged
 * otherwise. The newest value stands in the cell; this one's mark stands beside it, so that no critical is hidden.
 */
export function graverThanNewest([newest, ...earlier]: readonly Result[]): Result | undefined {
  if (newest === undefined) return undefined
  const { flag } = newest.judged
  return earlier
    .filter(({ judged }) => judged.flag !== undefined && judged.flag !== flag && gravity(judged.flag) <= gravity(flag))
    .sort((a, b) => gravity(a.judged.flag) - gravity(b.judged.flag))[0]
}

/** Digits after the point, for lining up the figures of a row; none for words. */
export function decimalsOf(text: string | undefined): number | undefined {
  const match = /^-?[\d,]+(?:\.(\d+))?$/.exec(text ?? '')
  return match === null ? undefined : (match[1]?.length ?? 0)
}
