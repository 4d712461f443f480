import { mostOfAPart, type PartState } from '../chart/part-loader.ts'
import classes from './notes.module.css'

/** Says that a list is not the whole: older entries are still coming, or there are more than the chart loads. */
export function PartNote({ what, part }: { readonly what: string; readonly part: PartState<unknown> }) {
  if (part.state !== 'ready' || part.complete) return null
  return (
    <p className={classes.progress}>
      {part.loaded >= mostOfAPart
        ? `${what}: the first ${part.loaded.toLocaleString('en')} are shown. There are more.`
        : `${what}: ${part.loaded.toLocaleString('en')} loaded, more coming…`}
    </p>
  )
}
