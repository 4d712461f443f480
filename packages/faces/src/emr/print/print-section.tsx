import type { ReactNode } from 'react'
import type { PartState } from '../chart/part-loader.ts'
import classes from './print-document.module.css'

interface PrintSectionProps<T> {
  readonly title: string
  readonly part: PartState<T>
  readonly children: (value: T) => ReactNode
}

/** A section never looks complete when it is not: paper is read without the page that could say so. */
export function PrintSection<T>({ title, part, children }: PrintSectionProps<T>) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {part.state === 'loading' ? <p className={classes.gap}>Not loaded yet.</p> : null}
      {part.state === 'failed' ? <p className={classes.gap}>Could not load. This section is missing.</p> : null}
      {part.state === 'ready' && !part.complete ? (
        <p className={classes.gap}>Incomplete: {part.loaded.toLocaleString('en')} entries loaded, there are more.</p>
      ) : null}
      {part.state === 'ready' ? children(part.value) : null}
    </section>
  )
}

/** "2 entries withdrawn", in the small print of a section. */
export function PrintNote({ children }: { readonly children: ReactNode }) {
  return <p className={classes.note}>{children}</p>
}
