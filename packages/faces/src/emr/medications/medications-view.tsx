import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { MedicationsCard } from './medications-card.tsx'

export function MedicationsView({ chart }: ChartViewProps) {
  return <MedicationsCard data={useChartPart(chart, parts.medications)} wide />
}
