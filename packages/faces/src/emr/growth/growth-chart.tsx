import '@chartroom/plot/plot.css'
import { definePlots, type GrowthElement, type GrowthMeasure, type GrowthPoint } from '@chartroom/plot'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { GrowthSeries } from './read-growth.ts'

definePlots()

type GrowthProps = DetailedHTMLProps<HTMLAttributes<GrowthElement>, GrowthElement> & {
  points: readonly GrowthPoint[]
  measure: GrowthMeasure
  label: string
  unit: string
  birth: string
  sex: string | undefined
  gestation: number | undefined
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cr-growth': GrowthProps
    }
  }
}

interface GrowthChartProps {
  readonly series: GrowthSeries
  /** As recorded. */
  readonly birth: string
  /** FHIR's administrative gender; other than male or female, the chart asks which reference. */
  readonly sex: string | undefined
  readonly gestation: number | undefined
}

/** One measure among the percentiles of its references. */
export function GrowthChart({ series, birth, sex, gestation }: GrowthChartProps) {
  return (
    <cr-growth
      points={series.points}
      measure={series.kind}
      label={series.name}
      unit={series.unit}
      birth={birth}
      sex={sex}
      gestation={gestation}
    />
  )
}
