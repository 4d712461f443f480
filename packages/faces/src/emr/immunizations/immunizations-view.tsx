import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { ImmunizationsCard } from './immunizations-card.tsx'

export function ImmunizationsView({ chart }: ChartViewProps) {
  return <ImmunizationsCard data={useChartPart(chart, parts.immunizations)} wide />
}
