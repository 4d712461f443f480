import { type ReactNode, useId, useState } from 'react'
import { useNamedAmong } from './item-place.tsx'
import classes from './on-request.module.css'

interface OnRequestProps<T> {
  readonly items: readonly T[]
  readonly id: (item: T) => string
  /** "1 ruled out", "2 entries withdrawn". */
  readonly words: (count: number) => string
  readonly row: (item: T) => ReactNode
}

/** What is on record but not shown as true: said with its number, opened on request (ui 3.12, 3.13). */
export function OnRequest<T>({ items, id, words, row }: OnRequestProps<T>) {
  const named = useNamedAmong(items.map(id))
  const [pressed, setPressed] = useState<boolean | undefined>()
  const panel = useId()
  const open = pressed ?? named
  if (items.length === 0) return null
  return (
    <div className={classes.part}>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setPressed(!open)}
      >
        {words(items.length)}
      </button>
      <ul id={panel} className={classes.list} hidden={!open}>
        {open ? items.map(row) : null}
      </ul>
    </div>
  )
}

/** "1 entry withdrawn" (ui 3.12). */
export function withdrawnWords(count: number): string {
  return count === 1 ? '1 entry withdrawn' : `${count} entries withdrawn`
}

/** "1 ruled out" (ui 3.13). */
export function ruledOutWords(count: number): string {
  return `${count} ruled out`
}
