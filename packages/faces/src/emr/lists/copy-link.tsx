import { useState } from 'react'
import { Link } from '../link.tsx'
import classes from './copy-link.module.css'

/** The address of one entry: a link to follow or bookmark, and a button that copies it. It names no person (ui 3.17). */
export function CopyLink({ href }: { readonly href: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | undefined>()
  const address = new URL(href, location.origin).href
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  }
  return (
    <p className={classes.line}>
      <Link to={href} className={classes.link}>
        Link to this entry
      </Link>
      <button type="button" className={classes.copy} onClick={copy}>
        Copy link
      </button>
      <span role="status">
        {outcome === 'copied' ? 'Copied.' : null}
        {outcome === 'refused' ? <>Not copied: the browser did not allow it. The address is {address}</> : null}
      </span>
    </p>
  )
}
