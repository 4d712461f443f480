import { useEffect, useState } from 'react'
import { followRecord } from '../../shared/api/record-events.ts'
import { whileInSight } from '../../shared/api/while-in-sight.ts'
import { anything, tellRecordChanged } from '../../shared/record-changes.ts'
import type { ChartStore } from './chart-store.ts'

/** How fresh the chart is (ui 3.18): `live`, or as of the last moment at which it was. */
export type Freshness = { readonly live: true } | { readonly live: false; readonly since: number | undefined }

/** Loading does not wait longer than this for the line of changes, ms. */
const patience = 250

/** Keeps the chart and the apps in it told of what is written in its record, by whatever process. */
export function useLive(chart: ChartStore): Freshness {
  const [freshness, setFreshness] = useState<Freshness>({ live: false, since: undefined })
  useEffect(() => {
    let loading = false
    const load = () => {
      chart.start()
      loading = true
    }
    const events = {
      onOpen: () => {
        setFreshness({ live: true })
        if (!loading) {
          load()
          return
        }
        // What was written while the line was down was told to nobody: anything may be different.
        tellRecordChanged(chart.recordId, [anything])
        void chart.refresh()
      },
      onChange: (types: readonly string[]) => {
        tellRecordChanged(chart.recordId, types)
        void chart.refresh(new Set(types))
      },
      onDown: () => setFreshness((now) => (now.live ? { live: false, since: Date.now() } : now)),
    }
    const impatient = setTimeout(load, patience)
    const stop = whileInSight(() => followRecord(chart.recordId, events), events.onDown)
    return () => {
      clearTimeout(impatient)
      stop()
    }
  }, [chart])
  return freshness
}
