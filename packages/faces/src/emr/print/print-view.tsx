import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { ProblemsCard } from '../problems/problems-card.tsx'

export function PrintView({ chart }: ChartViewProps) {
  return <ProblemsCard data={useChartPart(chart, parts.problems)} wide />
}
