import classes from './row-list.module.css'

interface WithdrawnProps {
  readonly entries: number
  readonly ruledOut?: number
}

/** What is on record but not shown as true: said, never silently left out (ui 3.12, 3.13). */
export function Withdrawn({ entries, ruledOut = 0 }: WithdrawnProps) {
  const parts = [
    ...(entries > 0 ? [`${entries} ${entries === 1 ? 'entry' : 'entries'} withdrawn`] : []),
    ...(ruledOut > 0 ? [`${ruledOut} ruled out`] : []),
  ]
  return parts.length === 0 ? null : <p className={classes.empty}>{parts.join(' · ')}</p>
}
