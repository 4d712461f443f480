import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-page.tsx'
import { useChartPart } from '../chart/use-chart.ts'
import { AllergiesCard } from './allergies-card.tsx'

export function AllergiesView({ chart }: ChartViewProps) {
  return <AllergiesCard data={useChartPart(chart, parts.allergies)} wide />
}
