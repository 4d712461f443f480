import type { ReactNode } from 'react'
import { Notice } from '../shared/frame/notice.tsx'
import type { Loaded } from '../shared/use-loaded.ts'
import classes from './section.module.css'

interface SectionProps<T> {
  readonly title: string
  readonly data: Loaded<T> & { readonly again: () => void }
  readonly children: (value: T) => ReactNode
}

/** One part of the record; it loads, fails and recovers by itself (ui 4.11). */
export function Section<T>({ title, data, children }: SectionProps<T>) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.body} aria-busy={data.state === 'loading'}>
        {data.state === 'failed' ? (
          <Notice
            title={`We could not load this`}
            body="The rest of your record is fine. Try again, or come back in a few minutes."
            action="Try again"
            onAction={data.again}
          />
        ) : null}
        {data.state === 'ready' ? children(data.value) : null}
      </div>
    </section>
  )
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>
}

export function Line({
  main,
  detail,
  end,
}: {
  readonly main: ReactNode
  readonly detail?: ReactNode
  readonly end?: ReactNode
}) {
  return (
    <li className={classes.line}>
      <span className={classes.words}>
        <span className={classes.mainText}>{main}</span>
        {detail === undefined || detail === '' ? null : <span className={classes.detail}>{detail}</span>}
      </span>
      {end === undefined ? null : <span className={classes.end}>{end}</span>}
    </li>
  )
}

export function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.lines}>{children}</ul>
}
