import { useEffect, useRef } from 'react'
import { Notice } from '../../shared/frame/notice.tsx'
import { AllergiesView } from '../allergies/allergies-view.tsx'
import { EncountersView } from '../encounters/encounters-view.tsx'
import { GrowthView } from '../growth/growth-view.tsx'
import { ImmunizationsView } from '../immunizations/immunizations-view.tsx'
import { MedicationsView } from '../medications/medications-view.tsx'
import { NotesView } from '../notes/notes-view.tsx'
import { PrintView } from '../print/print-view.tsx'
import { ProblemsView } from '../problems/problems-view.tsx'
import { ResultsView } from '../results/results-view.tsx'
import type { ChartView } from '../route.ts'
import { SummaryView } from '../summary/summary-view.tsx'
import { TimelineView } from '../timeline/timeline-view.tsx'
import { VitalSignsView } from '../vital-signs/vital-signs-view.tsx'
import classes from './chart-view-page.module.css'
import type { ChartViewProps } from './chart-view-props.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { viewNames } from './view-names.ts'

interface ChartViewPageProps extends ChartViewProps {
  readonly view: ChartView
}

/** The summary, or one part of the chart with everything in it. On a change of page, focus goes to its heading. */
export function ChartViewPage({ view, chart, patient, item }: ChartViewPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const View = views[view]
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="cr-hidden-text">
        {viewNames[view].name}
      </h1>
      <div className={classes.grid}>
        <ErrorBoundary of={item} instead={(retry) => <ViewFailure name={viewNames[view].name} retry={retry} />}>
          <View chart={chart} patient={patient} item={item} />
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

const views: Readonly<Record<ChartView, (props: ChartViewProps) => React.ReactNode>> = {
  summary: SummaryView,
  timeline: TimelineView,
  results: ResultsView,
  medications: MedicationsView,
  problems: ProblemsView,
  allergies: AllergiesView,
  'vital-signs': VitalSignsView,
  growth: GrowthView,
  immunizations: ImmunizationsView,
  encounters: EncountersView,
  notes: NotesView,
  print: PrintView,
}
