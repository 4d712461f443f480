import { Fragment, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Result } from '../../shared/clinical/group-results.ts'
import { keepInView } from '../lists/keep-in-view.ts'
import classes from './flowsheet.module.css'
import type { Flowsheet, FlowsheetRow } from './flowsheet.ts'
import { FlowsheetRowView } from './flowsheet-row.tsx'
import { mostDays, newestDays } from './newest-days.ts'
import { dayWidth, nameWidth, useColumnWindow } from './use-column-window.ts'
import { useGradual } from './use-gradual.ts'
import { useGridKeys } from './use-grid-keys.ts'

interface FlowsheetTableProps {
  readonly title: string
  readonly sheet: Flowsheet
  /** The observation that the address names: its row is open at first. */
  readonly item: string | undefined
  readonly details: (row: FlowsheetRow, result: Result | undefined) => ReactNode
}

interface Opened {
  readonly key: string
  readonly result: Result | undefined
}

/** Parts of the page that load later move the row that the address names, for so long, ms. */
const settling = 1500

/** Range and course at the end of the sheet: px. */
const endWidth = 120 + 112

/**
 * Tests down, days across, the newest at the right and in view; head row and test column stick; a grid with one Tab stop
 * (ui 4.3). Only the columns in sight are drawn, and rows join frame by frame: a record of thousands opens at once.
 */
export function FlowsheetTable({ title, sheet, item, details }: FlowsheetTableProps) {
  const region = useRef<HTMLElement>(null)
  const panel = useId()
  const { groups } = sheet
  const columns = useMemo(() => newestDays(sheet.columns), [sheet.columns])
  const { from, to, onScroll, reveal } = useColumnWindow(region, columns.length)
  const rows = groups.flatMap((group) => group.rows)
  const drawn = useGradual(rows.length)
  const { place, onKeyDown, onFocus } = useGridKeys(region, rows.length, columns.length, reveal)
  const [opened, setOpened] = useState<Opened | undefined>(() => openedBy(item, rows))
  const gone = useRef(false)
  const reached = opened !== undefined && rows.slice(0, drawn).some(({ series }) => series.key === opened.key)
  useEffect(() => {
    if (item === undefined || !reached || gone.current) return
    gone.current = true
    // The sheet scrolls in itself, and stands below the critical results on the page.
    const sheet = region.current
    return keepInView(
      () => sheet?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'center' }),
      settling,
    )
  }, [item, reached])
  const open = useCallback((row: FlowsheetRow, result: Result | undefined) => {
    const { key } = row.series
    setOpened((now) => (now?.key === key && now.result?.id === result?.id ? undefined : { key, result }))
  }, [])
  let index = -1
  return (
    <>
      {columns.length < sheet.columns.length ? (
        <p className={classes.extent}>The newest {mostDays} days are shown. Older results are in each test’s trend.</p>
      ) : null}
      <section
        ref={region}
        className={classes.scroll}
        aria-label={`${title}, newest at the right`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onScroll={onScroll}
      >
        <table
          className={classes.table}
          style={{ width: nameWidth + columns.length * dayWidth + endWidth }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table (ARIA 1.2)
          role="grid"
          aria-colcount={columns.length + 3}
          aria-rowcount={rows.length + 1}
          aria-readonly="true"
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className={classes.nameColumn} />
            <col span={Math.max(1, columns.length)} className={classes.dayColumn} />
            <col className={classes.rangeColumn} />
            <col className={classes.courseColumn} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={classes.corner}>
                Test
              </th>
              {from > 0 ? <td colSpan={from} aria-hidden="true" /> : null}
              {columns.slice(from, to).map((column) => (
                <th scope="col" key={column.key} className={classes.day}>
                  {column.label}
                </th>
              ))}
              {to < columns.length ? <td colSpan={columns.length - to} aria-hidden="true" /> : null}
              <th scope="col" className={classes.rangeHead}>
                Range
              </th>
              <th scope="col" className={classes.courseHead}>
                Course
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.name} className={classes.group}>
              <tr className={classes.groupRow}>
                <th scope="rowgroup" className={classes.groupName} colSpan={columns.length + 3}>
                  <span>{group.name}</span>
                </th>
              </tr>
              {group.rows.map((row) => {
                index += 1
                if (index >= drawn) return null
                const isOpen = opened?.key === row.series.key
                return (
                  <Fragment key={row.series.key}>
                    <FlowsheetRowView
                      row={row}
                      index={index}
                      columns={columns}
                      from={from}
                      to={to}
                      stop={place.row === index ? place.column : undefined}
                      open={isOpen}
                      panel={panel}
                      onFocus={onFocus}
                      onOpen={open}
                    />
                    {isOpen ? (
                      <tr>
                        <td colSpan={columns.length + 3} className={classes.panelCell}>
                          <div id={panel} className={classes.panel}>
                            {details(row, opened.result)}
                          </div>
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                )
              })}
            </tbody>
          ))}
        </table>
      </section>
    </>
  )
}

function openedBy(item: string | undefined, rows: readonly FlowsheetRow[]): Opened | undefined {
  for (const { series } of item === undefined ? [] : rows) {
    const result = series.results.find((one) => one.id === item)
    if (result !== undefined) return { key: series.key, result }
  }
  return undefined
}
