import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { ResultsCard } from './results-card.tsx'

export function ResultsView({ chart }: ChartViewProps) {
  return <ResultsCard data={useChartPart(chart, parts.results)} wide title="Results" earlier={6} />
}
