import { correctedAge } from '../../shared/display/corrected-age.ts'
import type { Patient } from '../../shared/fhir/person.ts'
import { growthPart } from '../growth/read-growth.ts'
import type { ChartStore } from './chart-store.ts'
import { useChartPart } from './use-chart.ts'

interface CorrectedProps {
  readonly chart: ChartStore
  readonly patient: Patient
  readonly children: (corrected: string | undefined) => React.ReactNode
}

/** "corrected 14 mo 1 d" for a child born early, until two years; for who is older nothing is asked for (ui 3.5). */
export function Corrected({ chart, patient, children }: CorrectedProps) {
  return mayBeCorrected(patient) ? (
    <Asked chart={chart} patient={patient}>
      {children}
    </Asked>
  ) : (
    children(undefined)
  )
}

function Asked({ chart, patient, children }: CorrectedProps) {
  const growth = useChartPart(chart, growthPart)
  const weeks = growth.state === 'ready' ? growth.value.gestation?.weeks : undefined
  const age = weeks === undefined ? undefined : correctedAge(patient.birthDate, weeks, new Date())
  return children(age === undefined ? undefined : `corrected ${age}`)
}

/** Whether the earliest birth would be corrected: whoever is younger than two years. */
function mayBeCorrected({ birthDate }: Patient): boolean {
  return correctedAge(birthDate, 24, new Date()) !== undefined
}
