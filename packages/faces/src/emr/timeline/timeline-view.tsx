import { useMemo, useState } from 'react'
import { LoadFailure } from '../cards/load-failure.tsx'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { type Chip, Chips } from '../lists/chips.tsx'
import { ItemPlace } from '../lists/item-place.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { arrange } from './arrange.ts'
import { type TimelineEntry, type TimelineKind, timelineKinds } from './entry.ts'
import { kinds } from './kinds.tsx'
import { TimelineList } from './timeline-list.tsx'
import classes from './timeline-view.module.css'
import { type TimelineSource, useTimeline } from './use-timeline.ts'

/** Everything that happened, newest first, by year and day. */
export function TimelineView({ chart, item }: ChartViewProps) {
  const { entries, sources } = useTimeline(chart)
  const [chosen, choose] = useState<ReadonlySet<TimelineKind>>(new Set())
  const chips = chipsOf(entries, sources)
  const rows = useMemo(
    () => arrange(chosen.size === 0 ? entries : entries.filter(({ kind }) => chosen.has(kind))),
    [entries, chosen],
  )
  const loading = sources.filter(({ part }) => part.state === 'loading' || (part.state === 'ready' && !part.complete))
  return (
    <section className={classes.view} aria-label="Timeline" aria-busy={loading.length > 0}>
      <div className={classes.bar}>
        <Chips label="Show" chips={chips} chosen={chosen} choose={choose} />
        <p className={classes.progress} role="status">
          {progressText(loading, rows.length)}
        </p>
      </div>
      {sources.map(({ name, part }) =>
        part.state === 'failed' ? <LoadFailure key={name} what={name} error={part.error} retry={part.retry} /> : null,
      )}
      <NamedItemNote
        item={item}
        parts={sources.map(({ part }) => part)}
        found={entries.some(({ id }) => id === item)}
      />
      {rows.length > 0 ? (
        <ItemPlace recordId={chart.recordId} view="timeline" item={item}>
          <TimelineList rows={rows} recordId={chart.recordId} item={item} />
        </ItemPlace>
      ) : null}
      {rows.length === 0 && loading.length === 0 ? (
        <p className={classes.none}>
          {entries.length === 0
            ? 'Nothing recorded that happened'
            : 'Nothing of these kinds. Show all to see the rest.'}
        </p>
      ) : null}
    </section>
  )
}

/** Every kind, so that nothing moves while they come; how many there are is said once it is known. */
function chipsOf(entries: readonly TimelineEntry[], sources: readonly TimelineSource[]): readonly Chip<TimelineKind>[] {
  const whole = (kind: TimelineKind) =>
    sources.every(({ kind: one, part }) =>
      part.state === 'ready' ? part.complete : part.state === 'failed' && one !== kind,
    )
  const counts = new Map<TimelineKind, number>()
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return timelineKinds.map((key) => {
    const count = whole(key) ? (counts.get(key) ?? 0) : 'pending'
    return { key, label: kinds[key].plural, count }
  })
}

function progressText(loading: readonly TimelineSource[], rows: number): string {
  if (loading.length === 0) return rows === 1 ? '1 entry' : `${rows.toLocaleString('en')} entries`
  return rows === 0 ? 'Loading…' : `${rows.toLocaleString('en')} entries; older ones are still loading…`
}
