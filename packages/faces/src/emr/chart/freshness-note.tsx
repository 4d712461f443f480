import { plotDate } from '@chartroom/plot'
import classes from './freshness-note.module.css'
import type { Freshness } from './use-live.ts'

/** "live", or "as of 14:05, updates paused" (ui 3.18). */
export function FreshnessNote({ freshness }: { readonly freshness: Freshness }) {
  if (freshness.live) return <span className={classes.live}>live</span>
  if (freshness.since === undefined) return null
  return <span className={classes.paused}>as of {clock(freshness.since)}, updates paused</span>
}

/** The day is told too once it is another one. */
function clock(time: number): string {
  const text = plotDate(time, 'time')
  return plotDate(time, 'day') === plotDate(Date.now(), 'day') ? (text.split(' ').at(-1) ?? text) : text
}
