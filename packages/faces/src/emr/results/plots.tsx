import '@chartroom/plot/plot.css'
import { definePlots, type PlotPoint, type SparklineElement, type TrendElement } from '@chartroom/plot'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { TestSeries } from '../../shared/clinical/group-results.ts'

definePlots()

type PlotProps<E> = DetailedHTMLProps<HTMLAttributes<E>, E> & {
  points: readonly PlotPoint[]
  label: string
  unit: string
  low?: number | undefined
  high?: number | undefined
  'range-text'?: string | undefined
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cr-sparkline': PlotProps<SparklineElement>
      'cr-trend': PlotProps<TrendElement>
    }
  }
}

/** The course of one test in a row; nothing below two points, where there is no course. */
export function Sparkline({ series }: { readonly series: TestSeries }) {
  const points = pointsOf(series)
  if (points.length < 2) return null
  const latest = series.results[0]
  return <cr-sparkline points={points} label={series.name} unit={series.unit} low={latest?.low} high={latest?.high} />
}

export function Trend({ series }: { readonly series: TestSeries }) {
  const latest = series.results[0]
  return (
    <cr-trend
      points={pointsOf(series)}
      label={series.name}
      unit={series.unit}
      low={latest?.low}
      high={latest?.high}
      range-text={latest?.range}
    />
  )
}

function pointsOf(series: TestSeries): PlotPoint[] {
  return series.results.map((result) => result.point).filter((point) => point !== undefined)
}
