import { type ReactNode, useId, useState } from 'react'
import type { Detail } from '../cards/row.tsx'
import { Details } from './details.tsx'
import { useItemAddress } from './item-place.tsx'
import classes from './item-row.module.css'
import { Origins } from './origins.tsx'
import { useNamedItem } from './use-named-item.ts'

interface ItemRowProps {
  /** The id of the entry's resource: the last part of its address. */
  readonly id: string
  readonly type: string
  readonly children: ReactNode
  /** Dates, counts: at the end of the row. */
  readonly side?: ReactNode
  /** Who and when, one step away (ui 1.6, 3.16). Values that are undefined are said to be not recorded. */
  readonly details: readonly Detail[]
  /** What belongs below the details: fills, reactions. */
  readonly more?: ReactNode
}

/**
 * One clinical entry of a view. It wraps and is never cut; pressing it opens everything that is recorded about it, and
 * its own address. The entry that the page's address names is open, in view and marked.
 */
export function ItemRow({ id, type, children, side, details, more }: ItemRowProps) {
  const { href, named } = useItemAddress(id)
  const [open, setOpen] = useState(named)
  const button = useNamedItem<HTMLButtonElement>(named, () => setOpen(true))
  const panel = useId()
  return (
    <li className={classes.item} data-named={named || undefined}>
      <button
        ref={button}
        type="button"
        className={classes.row}
        aria-expanded={open}
        aria-controls={panel}
        aria-current={named ? 'location' : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.main}>{children}</span>
        {side === undefined ? null : <span className={classes.side}>{side}</span>}
      </button>
      <div id={panel} className={classes.panel} hidden={!open}>
        {open ? (
          <Details details={details} href={href}>
            {more}
            <Origins of={`${type}/${id}`} />
          </Details>
        ) : null}
      </div>
    </li>
  )
}
