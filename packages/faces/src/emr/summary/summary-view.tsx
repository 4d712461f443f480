import { AllergiesCard } from '../allergies/allergies-card.tsx'
import { BackgroundGroup } from '../background/background-group.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { AheadLine } from '../encounters/ahead-line.tsx'
import { EncountersCard } from '../encounters/encounters-card.tsx'
import { ImmunizationsCard } from '../immunizations/immunizations-card.tsx'
import { MedicationsCard } from '../medications/medications-card.tsx'
import { useMedicines } from '../medications/medicines.ts'
import { ProblemsCard } from '../problems/problems-card.tsx'
import { CriticalNote } from '../results/critical-note.tsx'
import { ResultsCard } from '../results/results-card.tsx'
import classes from './summary-view.module.css'

/** What a clinician needs first: what is critical, what lies ahead, then each part of the chart with its newest rows. */
export function SummaryView({ chart, patient }: ChartViewProps) {
  const results = useChartPart(chart, parts.results)
  return (
    <div className={classes.summary}>
      <CriticalNote recordId={chart.recordId} results={results} always />
      <AheadLine chart={chart} patient={patient} />
      <ProblemsCard data={useChartPart(chart, parts.problems)} limit={6} />
      <div className={classes.medicines}>
        <MedicationsCard data={useMedicines(chart)} limit={6} />
      </div>
      <ResultsCard title="Results" data={results} earlier={4} limit={7} wide />
      <ResultsCard title="Vital signs" data={useChartPart(chart, parts.vitalSigns)} earlier={0} limit={6} />
      <AllergiesCard data={useChartPart(chart, parts.allergies)} limit={6} />
      <ImmunizationsCard data={useChartPart(chart, parts.immunizations)} limit={6} />
      <EncountersCard data={useChartPart(chart, parts.encounters)} limit={6} />
      <BackgroundGroup chart={chart} />
    </div>
  )
}
