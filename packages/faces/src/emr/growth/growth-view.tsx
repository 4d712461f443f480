import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { ResultsCard } from '../results/results-card.tsx'

export function GrowthView({ chart }: ChartViewProps) {
  return <ResultsCard data={useChartPart(chart, parts.vitalSigns)} wide title="Growth" earlier={6} />
}
