import { useState } from 'react'
import type { TestSeries } from '../../shared/clinical/group-results.ts'
import rowClasses from '../cards/row-list.module.css'
import { ResultRow } from './result-row.tsx'
import classes from './results-table.module.css'

interface ResultsTableProps {
  readonly title: string
  readonly series: readonly TestSeries[]
  readonly earlier: number
  readonly limit?: number | undefined
  /** The observation that the address names: its row is open. */
  readonly item?: string | undefined
}

export function ResultsTable({ title, series, earlier, limit, item }: ResultsTableProps) {
  const [open, setOpen] = useState(false)
  const shown = limit === undefined || open ? series : series.slice(0, limit)
  return (
    <>
      {/* A flowsheet scrolls by itself, so that the page never does (ui 2, widths). */}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{title}, newest at the right</caption>
          <thead>
            <tr>
              <th scope="col">Test</th>
              {Array.from({ length: earlier }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                <th scope="col" key={i} className={classes.earlier}>
                  {i === 0 ? 'Earlier' : <span className={classes.hidden}>Earlier</span>}
                </th>
              ))}
              <th scope="col" className={classes.latest}>
                Latest
              </th>
              <th scope="col" className={classes.flag}>
                <span className={classes.hidden}>Flag</span>
              </th>
              <th scope="col" className={classes.range}>
                Range
              </th>
              <th scope="col" className={classes.date}>
                Date
              </th>
              <th scope="col" className={classes.spark}>
                Course
              </th>
            </tr>
          </thead>
          {shown.map((one) => (
            <ResultRow
              key={one.key}
              series={one}
              earlier={earlier}
              named={item === undefined ? undefined : one.results.find(({ id }) => id === item)}
            />
          ))}
        </table>
      </div>
      {limit !== undefined && series.length > limit ? (
        <button type="button" className={rowClasses.all} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? `First ${limit}` : `All ${series.length}`}
        </button>
      ) : null}
    </>
  )
}
