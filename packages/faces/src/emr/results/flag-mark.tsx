import { flagLooks } from '@chartroom/plot'
import type { Judged } from '../../shared/clinical/flag.ts'
import classes from './flag-mark.module.css'

/** The mark of a value: shape and word first, colour third. Says "by range" when no laboratory judged it (ui 3.8). */
export function FlagMark({ judged }: { readonly judged: Judged }) {
  if (judged.flag === undefined) return null
  const look = flagLooks[judged.flag]
  return (
    <span className={look.tone === 'crit' ? classes.crit : classes.abn}>
      <span aria-hidden="true">{look.sign}</span>
      <span className={classes.spoken}>, {look.word}</span>
      {judged.by === 'range' ? <span className={classes.by}> by range</span> : null}
    </span>
  )
}
