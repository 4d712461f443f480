import type { PartState } from '../chart/part-loader.ts'
import classes from './notes.module.css'

interface NamedItemNoteProps {
  readonly item: string | undefined
  readonly parts: readonly PartState<unknown>[]
  readonly found: boolean
}

/** An address that names an entry which is not here says so, once everything is loaded. */
export function NamedItemNote({ item, parts, found }: NamedItemNoteProps) {
  const loaded = parts.every((part) => part.state === 'ready' && part.complete)
  if (item === undefined || found || !loaded) return null
  return (
    <p className={classes.note} role="status">
      The entry that this address names is not in this list. It may have been removed, or stand in another record.
    </p>
  )
}
