import '@chartroom/plot/plot.css'
import { definePlots, type MedicationTimelineElement, type TimelineMedicine } from '@chartroom/plot'
import { type DetailedHTMLProps, type HTMLAttributes, useMemo } from 'react'
import { Card } from '../cards/card.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { courses } from './courses.ts'
import classes from './medication-list.module.css'
import type { Fills } from './read-fills.ts'
import type { MedicationOrders } from './read-orders.ts'

definePlots()

type TimelineProps = DetailedHTMLProps<HTMLAttributes<MedicationTimelineElement>, MedicationTimelineElement> & {
  medicines: readonly TimelineMedicine[]
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cr-medication-timeline': TimelineProps
    }
  }
}

interface CoursesCardProps {
  readonly orders: Loadable<MedicationOrders>
  readonly fills: Loadable<Fills>
}

/** Prescriptions as bars over time, with what the pharmacy handed over and the days that it does not cover (ui 5.5). */
export function CoursesCard({ orders, fills }: CoursesCardProps) {
  return (
    <Card title="Over time" wide data={orders}>
      {(value) => <Timeline orders={value} fills={fills} />}
    </Card>
  )
}

function Timeline({ orders, fills }: { readonly orders: MedicationOrders; readonly fills: Loadable<Fills> }) {
  const known = fills.state === 'ready' ? fills.value : undefined
  const { medicines, notDrawn } = useMemo(() => courses(orders, known), [orders, known])
  return (
    <>
      <cr-medication-timeline medicines={medicines} />
      {fills.state === 'failed' ? <p className={classes.none}>Fills could not be loaded, and are not drawn.</p> : null}
      {notDrawn === 0 ? null : (
        <p className={classes.none}>
          {notDrawn === 1 ? '1 prescription is' : `${notDrawn} prescriptions are`} not drawn: cancelled, of unclear
          status, or without a date.
        </p>
      )}
    </>
  )
}
