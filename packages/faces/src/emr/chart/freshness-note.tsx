import { plotDate } from '@chartroom/plot'
import { useSyncExternalStore } from 'react'
import type { ChartStore } from './chart-store.ts'
import classes from './freshness-note.module.css'
import type { Freshness } from './use-live.ts'

interface FreshnessNoteProps {
  readonly chart: ChartStore
  readonly freshness: Freshness
}

/** "live", "fetching what is new", or "as of 14:05, updates paused" (ui 3.18): never live while something written is not here. */
export function FreshnessNote({ chart, freshness }: FreshnessNoteProps) {
  const stale = useSyncExternalStore(chart.subscribe, chart.stale)
  if (freshness.live && stale) return <span className={classes.paused}>fetching what is new</span>
  if (freshness.live) return <span className={classes.live}>live</span>
  if (freshness.since === undefined) return null
  return <span className={classes.paused}>as of {clock(freshness.since)}, updates paused</span>
}

/** The day is told too once it is another one. */
function clock(time: number): string {
  const text = plotDate(time, 'time')
  return plotDate(time, 'day') === plotDate(Date.now(), 'day') ? (text.split(' ').at(-1) ?? text) : text
}
