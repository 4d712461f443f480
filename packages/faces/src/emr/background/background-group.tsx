import { useRef } from 'react'
import type { ChartStore } from '../chart/chart-store.ts'
import { BackgroundCards } from './background-cards.tsx'
import classes from './background-group.module.css'
import { useNear } from './use-near.ts'

/** The last part of the summary; loaded when one comes near it. */
export function BackgroundGroup({ chart }: { readonly chart: ChartStore }) {
  const group = useRef<HTMLDivElement>(null)
  const near = useNear(group)
  return (
    <div ref={group} className={classes.group}>
      <h2 className={classes.title}>Background</h2>
      <div className={classes.cards}>{near ? <BackgroundCards chart={chart} /> : null}</div>
    </div>
  )
}
