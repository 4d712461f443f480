import { type KeyboardEvent, memo, type Ref } from 'react'
import { clockTime } from '../../shared/display/date-text.ts'
import { whenText } from '../../shared/fhir/when.ts'
import type { Detail } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import { Link } from '../link.tsx'
import { Details } from '../lists/details.tsx'
import { Origins } from '../lists/origins.tsx'
import { Tag } from '../lists/tag.tsx'
import { chartPath } from '../route.ts'
import type { TimelineRow as Row } from './arrange.ts'
import type { TimelineEntry } from './entry.ts'
import { kinds } from './kinds.tsx'
import classes from './timeline-row.module.css'

interface TimelineRowProps {
  readonly row: Row
  readonly recordId: string
  readonly ref: Ref<HTMLLIElement>
  /** The gap above, px, that stands for rows which are not rendered. */
  readonly before: number
  readonly after: number
  /** True for the one row that Tab reaches. */
  readonly stop: boolean
  readonly open: boolean
  readonly named: boolean
  readonly position: number
  readonly of: number
  readonly toggle: (key: string, open: boolean) => void
  /** The row got the focus. */
  readonly reach: (index: number) => void
}

/** One line of the timeline: a link to the view that tells all of it, and in place who and when (ui 1.6). */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { row, recordId, ref, before, after, stop, open, named, position, of, toggle, reach } = props
  const { entry } = row
  const { Icon, name } = kinds[entry.kind]
  const day = whenText(entry.when) ?? 'Date not recorded'
  const address = chartPath(recordId, entry.view ?? 'timeline', entry.item)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    toggle(entry.key, open)
  }
  return (
    <li
      ref={ref}
      className={classes.row}
      aria-setsize={of}
      aria-posinset={position}
      data-hospital={row.inHospital || undefined}
      data-named={named || undefined}
      style={{ marginTop: before, marginBottom: after }}
    >
      {row.year === undefined ? null : (
        <h2 className={classes.year}>{row.year === 'undated' ? 'Date not recorded' : row.year}</h2>
      )}
      <div className={row.newDay ? `${classes.line} ${classes.newDay}` : classes.line}>
        <span className={classes.day} aria-hidden="true">
          {row.newDay && entry.when !== undefined ? day : ''}
        </span>
        <span className={classes.rail} data-kind={entry.kind}>
          <Icon size={16} aria-hidden="true" />
        </span>
        <div className={classes.what}>
          <Link
            to={address}
            className={classes.link}
            tabIndex={stop ? 0 : -1}
            aria-current={named ? 'location' : undefined}
            onKeyDown={onKeyDown}
            onFocus={() => reach(position - 1)}
            data-row={position - 1}
          >
            <span className="cr-hidden-text">
              {name}, {day}:{' '}
            </span>
            {entry.verb === undefined ? null : <span className={classes.verb}>{entry.verb}: </span>}
            <bdi className={classes.title}>{entry.title}</bdi>
          </Link>
          <More entry={entry} />
          {(entry.tags ?? []).map((tag) => (
            <Tag key={tag} tone={tag.startsWith('added by') ? 'own' : 'plain'}>
              {tag}
            </Tag>
          ))}
        </div>
        <span className={classes.time}>
          <span className={classes.kind} aria-hidden="true">
            {name}
          </span>
          <span className={classes.clock}>{timeOf(entry)}</span>
        </span>
        <button
          type="button"
          className={classes.toggle}
          tabIndex={stop ? 0 : -1}
          aria-expanded={open}
          aria-label={`Who and when: ${name}, ${day}`}
          title="Who and when"
          onClick={() => toggle(entry.key, open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
        {open ? (
          <div className={classes.details}>
            <Details details={details(entry)} href={chartPath(recordId, 'timeline', entry.id)}>
              {entry.resource === undefined ? null : <Origins of={entry.resource} />}
            </Details>
          </div>
        ) : null}
      </div>
    </li>
  )
})

/** Results tell how many are abnormal: a tag then, filled where one is critical (ui 3.8). */
function More({ entry: { more, mark } }: { readonly entry: TimelineEntry }) {
  if (more === undefined) return null
  if (mark !== undefined) return <Tag tone={mark === 'critical' ? 'crit' : 'abn'}>{more}</Tag>
  return <bdi className={classes.more}>— {more}</bdi>
}

function timeOf({ when, whenWords }: TimelineEntry): string {
  if (when === undefined) return whenWords ?? ''
  return when.precision === 'time' ? (clockTime(new Date(when.time).toISOString()) ?? '') : ''
}

function details(entry: TimelineEntry): Detail[] {
  return [
    ['When', whenText(entry.when, true) ?? entry.whenWords],
    ['Who', <Who key="who" reference={entry.who} />],
    ...(entry.facts?.() ?? []).map(
      ([label, text]): Detail => [label, text === undefined ? undefined : <bdi key={label}>{text}</bdi>],
    ),
  ]
}
