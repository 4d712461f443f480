import '@chartroom/plot/plot.css'
import { definePlots, type VitalSeries, type VitalsElement } from '@chartroom/plot'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'

definePlots()

type VitalsProps = DetailedHTMLProps<HTMLAttributes<VitalsElement>, VitalsElement> & {
  series: readonly VitalSeries[]
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cr-vitals': VitalsProps
    }
  }
}

/** The signs below each other under one cursor. */
export function VitalPlots({ series }: { readonly series: readonly VitalSeries[] }) {
  return <cr-vitals series={series} />
}
