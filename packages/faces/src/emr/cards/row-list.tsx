import { type ReactNode, useState } from 'react'
import classes from './row-list.module.css'

interface RowListProps<T> {
  readonly items: readonly T[]
  readonly row: (item: T) => ReactNode
  /** What an empty list means, in the words of ui 3.11: "Problems: not recorded". */
  readonly empty: string
  /** Rows before "All N"; a view that shows everything passes none. */
  readonly limit?: number | undefined
  /** Heading of a group inside a card: "Past". */
  readonly heading?: string
}

/** Rows of a card; "All N" as the last row opens the rest in place (ui 4.3). */
export function RowList<T>({ items, row, empty, limit, heading }: RowListProps<T>) {
  const [open, setOpen] = useState(false)
  const short = limit !== undefined && !open && items.length > limit
  const shown = short ? items.slice(0, limit) : items
  if (items.length === 0) return empty === '' ? null : <p className={classes.empty}>{empty}</p>
  return (
    <>
      {heading === undefined ? null : <h3 className={classes.heading}>{heading}</h3>}
      <ul className={classes.list}>{shown.map(row)}</ul>
      {limit !== undefined && items.length > limit ? (
        <button type="button" className={classes.all} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? `First ${limit}` : `All ${items.length}`}
        </button>
      ) : null}
    </>
  )
}
