import { type ReactNode, useId } from 'react'
import type { Loadable } from '../fhir/use-loadable.ts'
import classes from './card.module.css'
import { LoadFailure } from './load-failure.tsx'

interface CardProps<T> {
  readonly title: string
  /** Stands behind the title once loaded: "4 active". */
  readonly count?: ((value: T) => string | undefined) | undefined
  readonly data: Loadable<T>
  readonly wide?: boolean
  /** What could not be loaded, in a sentence's subject: "Problems". */
  readonly children: (value: T) => ReactNode
}

/** A part of the chart that loads, fails and recovers by itself, and keeps its place meanwhile (ui 4.3, 4.11). */
export function Card<T>({ title, count, data, wide = false, children }: CardProps<T>) {
  const heading = useId()
  const counted = data.state === 'ready' ? count?.(data.value) : undefined
  return (
    <section className={wide ? `${classes.card} ${classes.wide}` : classes.card} aria-labelledby={heading}>
      <h2 id={heading} className={classes.title}>
        {title}
        {counted === undefined ? null : <span className={classes.count}> {counted}</span>}
      </h2>
      <div className={classes.body} aria-busy={data.state === 'loading'}>
        {data.state === 'loading' ? <span className={classes.loading}>Loading…</span> : null}
        {data.state === 'failed' ? <LoadFailure what={title} error={data.error} retry={data.retry} /> : null}
        {data.state === 'ready' ? children(data.value) : null}
      </div>
    </section>
  )
}
