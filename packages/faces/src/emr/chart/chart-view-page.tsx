import { useEffect, useRef } from 'react'
import { AllergiesCard } from '../allergies/allergies-card.tsx'
import { EncountersCard } from '../encounters/encounters-card.tsx'
import { ImmunizationsCard } from '../immunizations/immunizations-card.tsx'
import { MedicationsCard } from '../medications/medications-card.tsx'
import { ProblemsCard } from '../problems/problems-card.tsx'
import { CriticalNote } from '../results/critical-note.tsx'
import { ResultsCard } from '../results/results-card.tsx'
import type { ChartView } from '../route.ts'
import classes from './chart-view-page.module.css'
import type { Chart } from './use-chart.ts'
import { viewNames } from './view-names.ts'

interface ChartViewPageProps {
  readonly view: ChartView
  readonly chart: Chart
}

/** The summary, or one part of the chart with everything in it. On a change of page, focus goes to its heading. */
export function ChartViewPage({ view, chart }: ChartViewPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="cr-hidden-text">
        {viewNames[view].name}
      </h1>
      <div className={classes.grid}>
        {view === 'summary' ? <Summary chart={chart} /> : <Part view={view} chart={chart} />}
      </div>
    </>
  )
}

function Summary({ chart }: { readonly chart: Chart }) {
  return (
    <>
      <CriticalNote results={chart.results} />
      <ProblemsCard data={chart.problems} limit={6} />
      <MedicationsCard data={chart.medications} limit={6} />
      <ResultsCard title="Results" data={chart.results} earlier={4} limit={7} wide />
      <ResultsCard title="Vital signs" data={chart.vitalSigns} earlier={0} limit={6} />
      <AllergiesCard data={chart.allergies} limit={6} />
      <ImmunizationsCard data={chart.immunizations} limit={6} />
      <EncountersCard data={chart.encounters} limit={6} />
    </>
  )
}

function Part({ view, chart }: { readonly view: Exclude<ChartView, 'summary'>; readonly chart: Chart }) {
  switch (view) {
    case 'results':
      return <ResultsCard title="Results" data={chart.results} earlier={6} wide />
    case 'vital-signs':
      return <ResultsCard title="Vital signs" data={chart.vitalSigns} earlier={6} wide />
    case 'problems':
      return <ProblemsCard data={chart.problems} wide />
    case 'medications':
      return <MedicationsCard data={chart.medications} wide />
    case 'allergies':
      return <AllergiesCard data={chart.allergies} wide />
    case 'immunizations':
      return <ImmunizationsCard data={chart.immunizations} wide />
    case 'encounters':
      return <EncountersCard data={chart.encounters} wide />
  }
}
