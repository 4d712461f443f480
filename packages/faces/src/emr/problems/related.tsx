import type { ReactNode } from 'react'
import type { PartState } from '../chart/part-loader.ts'
import classes from './related.module.css'

interface RelatedProps<T, I> {
  readonly part: PartState<T>
  readonly find: (value: T) => readonly I[]
  readonly row: (item: I) => ReactNode
  /** What none of them means: "None names this problem". */
  readonly none: string
}

/** Entries of another part that belong to this one, as far as that part is loaded. */
export function Related<T, I>({ part, find, row, none }: RelatedProps<T, I>) {
  if (part.state === 'loading') return '…'
  if (part.state === 'failed') return 'Could not load'
  const found = find(part.value)
  if (found.length === 0) return <span className={classes.none}>{none}</span>
  return (
    <ul className={classes.list}>
      {found.map(row)}
      {part.complete ? null : <li className={classes.none}>More may come: still loading</li>}
    </ul>
  )
}
