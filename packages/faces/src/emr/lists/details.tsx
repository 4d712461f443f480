import type { ReactNode } from 'react'
import type { Detail } from '../cards/row.tsx'
import { CopyLink } from './copy-link.tsx'
import classes from './details.module.css'

interface DetailsProps {
  readonly details: readonly Detail[]
  readonly href: string | undefined
  readonly children?: ReactNode
}

/** What is recorded about one entry, with words for what is not (ui 3.11), and the entry's own address. */
export function Details({ details, href, children }: DetailsProps) {
  return (
    <>
      <dl className={classes.details}>
        {details.map(([label, value]) => (
          <div key={label} className={classes.detail}>
            <dt>{label}</dt>
            <dd>{value ?? <span className={classes.missing}>Not recorded</span>}</dd>
          </div>
        ))}
      </dl>
      {children}
      {href === undefined ? null : <CopyLink href={href} />}
    </>
  )
}
