import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ChartPart } from './chart-part.ts'
import { ChartStore } from './chart-store.ts'
import type { PartState } from './part-loader.ts'

/** The chart of one record, for as long as its page stands. */
export function useChart(recordId: string): ChartStore {
  const chart = useMemo(() => new ChartStore(recordId), [recordId])
  useEffect(() => () => chart.close(), [chart])
  return chart
}

/** A part of the chart as far as it is loaded; asking for it starts the loading. */
export function useChartPart<T>(chart: ChartStore, part: ChartPart<T>): PartState<T> {
  return useSyncExternalStore(chart.subscribe, () => chart.get(part))
}
