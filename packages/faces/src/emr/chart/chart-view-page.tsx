import { Suspense, useEffect, useRef } from 'react'
import { Notice } from '../../shared/frame/notice.tsx'
import type { ChartView } from '../route.ts'
import classes from './chart-view-page.module.css'
import type { ChartViewProps } from './chart-view-props.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { viewNames } from './view-names.ts'
import { fetchViews, views } from './views.ts'

interface ChartViewPageProps extends ChartViewProps {
  readonly view: ChartView
}

/** The summary, or one part of the chart with everything in it. On a change of page, focus goes to its heading. */
export function ChartViewPage({ view, chart, patient, item }: ChartViewPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(fetchViews, [])
  const View = views[view]
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="cr-hidden-text">
        {viewNames[view].name}
      </h1>
      <div className={classes.grid}>
        <ErrorBoundary of={item} instead={(retry) => <ViewFailure name={viewNames[view].name} retry={retry} />}>
          <Suspense fallback={<p className={classes.loading}>Loading…</p>}>
            <View chart={chart} patient={patient} item={item} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  )
}

/** An entry that no code foresaw must not take the chart away (ui 4.11). */
function ViewFailure({ name, retry }: { readonly name: string; readonly retry: () => void }) {
  return (
    <Notice
      title={`${name} not shown`}
      body="An entry could not be drawn. Nothing was changed in the record, and the other parts of the chart are not affected. Try again, or open another part."
      action="Try again"
      onAction={retry}
    />
  )
}
