import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { EncountersCard } from '../encounters/encounters-card.tsx'

export function TimelineView({ chart }: ChartViewProps) {
  return <EncountersCard data={useChartPart(chart, parts.encounters)} wide />
}
