import { useSyncExternalStore } from 'react'
import type { ChartStore } from './chart-store.ts'
import classes from './new-entries.module.css'
import { waitingWords } from './waiting-words.ts'

/** Says what came while one reads, and shows it when asked: nothing moves under the pointer (ui 3.18). */
export function NewEntries({ chart }: { readonly chart: ChartStore }) {
  const waiting = useSyncExternalStore(chart.subscribe, chart.waiting)
  const critical = waiting.some((one) => one.critical > 0)
  return (
    <div role="status" className={classes.place}>
      {waiting.length === 0 ? null : (
        <p className={critical ? `${classes.note} ${classes.critical}` : classes.note}>
          <span>{waitingWords(waiting)}</span>
          <button type="button" onClick={chart.apply}>
            Show new entries
          </button>
        </p>
      )}
    </div>
  )
}
