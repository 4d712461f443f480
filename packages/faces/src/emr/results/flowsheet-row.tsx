import { memo } from 'react'
import type { Result } from '../../shared/clinical/group-results.ts'
import classes from './flowsheet.module.css'
import { type Column, decimalsOf, type FlowsheetRow } from './flowsheet.ts'
import { FlowsheetCell } from './flowsheet-cell.tsx'
import { Sparkline } from './plots.tsx'
import type { Place } from './use-grid-keys.ts'

interface FlowsheetRowProps {
  readonly row: FlowsheetRow
  readonly index: number
  readonly columns: readonly Column[]
  readonly from: number
  readonly to: number
  /** The column of this row that Tab reaches; undefined: none. */
  readonly stop: number | undefined
  readonly open: boolean
  readonly panel: string
  readonly onFocus: (place: Place) => void
  /** A result's details, or without one the test's trend. */
  readonly onOpen: (row: FlowsheetRow, result: Result | undefined) => void
}

/** One test: its name and unit, its values by day, the range of its newest, its course (ui 4.3). */
export const FlowsheetRowView = memo(function FlowsheetRowView(props: FlowsheetRowProps) {
  const { row, index, columns, from, to, stop, open, panel, onFocus, onOpen } = props
  const { series } = row
  const latest = series.results[0]
  const decimals = Math.max(0, ...series.results.map((result) => decimalsOf(result.text) ?? 0))
  return (
    <tr className={classes.row} aria-rowindex={index + 2}>
      <th scope="row" className={classes.name}>
        <button
          type="button"
          tabIndex={stop === 0 ? 0 : -1}
          data-place={`${index}:0`}
          aria-expanded={open}
          aria-controls={panel}
          onFocus={() => onFocus({ row: index, column: 0 })}
          onClick={() => onOpen(row, undefined)}
        >
          <bdi>{series.name}</bdi>
          {series.unit === '' ? null : <span className={classes.unit}> {series.unit}</span>}
        </button>
      </th>
      {from > 0 ? <td colSpan={from} aria-hidden="true" /> : null}
      {columns.slice(from, to).map((column, offset) => (
        <FlowsheetCell
          key={column.key}
          results={row.cells.get(column.key)}
          series={series}
          day={column.label}
          decimals={decimals}
          place={{ row: index, column: from + offset + 1 }}
          stop={stop === from + offset + 1}
          onFocus={onFocus}
          onOpen={(result) => onOpen(row, result)}
        />
      ))}
      {to < columns.length ? <td colSpan={columns.length - to} aria-hidden="true" /> : null}
      <td className={classes.range}>{latest?.range ?? 'no range given'}</td>
      <td className={classes.course}>
        <Sparkline series={series} />
      </td>
    </tr>
  )
})
