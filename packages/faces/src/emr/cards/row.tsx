import { type ReactNode, useId, useState } from 'react'
import classes from './row.module.css'

export type Detail = readonly [label: string, value: ReactNode]

interface RowProps {
  readonly children: ReactNode
  /** Dates, counts: at the end of the row. */
  readonly side?: ReactNode
  /** Who and when, one step away (ui 1.6, 3.16). Values that are undefined are said to be not recorded. */
  readonly details: readonly Detail[]
}

/** One clinical item. It wraps and is never cut; pressing it opens who recorded it and when, in place. */
export function Row({ children, side, details }: RowProps) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.row}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.main}>{children}</span>
        {side === undefined ? null : <span className={classes.side}>{side}</span>}
      </button>
      <dl id={panel} className={classes.details} hidden={!open}>
        {(open ? details : []).map(([label, value]) => (
          <div key={label} className={classes.detail}>
            <dt>{label}</dt>
            <dd>{value ?? 'Not recorded'}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
