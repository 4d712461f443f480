import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { ProblemsCard } from './problems-card.tsx'

export function ProblemsView({ chart }: ChartViewProps) {
  return <ProblemsCard data={useChartPart(chart, parts.problems)} wide />
}
