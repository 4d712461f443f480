import { ageInMonths, readDay } from '@chartroom/plot/growth'
import { useMemo, useState } from 'react'
import { type Patient, sexText } from '../../shared/fhir/person.ts'
import { Card } from '../cards/card.tsx'
import { Withdrawn } from '../cards/withdrawn.tsx'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { PartNote } from '../lists/part-note.tsx'
import { AllMeasurements } from './all-measurements.tsx'
import { GrowthChart } from './growth-chart.tsx'
import classes from './growth-view.module.css'
import { type Growth, type GrowthSeries, growthPart } from './read-growth.ts'

/** Growth of a person under 20, or of one measured before: each measure among its percentiles, then all as a table. */
export function GrowthView({ chart, patient }: ChartViewProps) {
  const growth = useChartPart(chart, growthPart)
  return (
    <Card title="Growth" wide data={growth}>
      {(value) => (
        <>
          {patient === undefined ? (
            <p className={classes.quiet}>Loading…</p>
          ) : (
            <Loaded growth={value} patient={patient} />
          )}
          <PartNote what="Growth" part={growth} />
          <Withdrawn entries={value.withdrawn} />
        </>
      )}
    </Card>
  )
}

function Loaded({ growth, patient }: { readonly growth: Growth; readonly patient: Patient }) {
  const birth = readDay(patient.birthDate ?? '')
  const young = useMemo(() => beforeTwenty(growth.series, birth), [growth.series, birth])
  const [chosen, choose] = useState<GrowthSeries['kind'] | undefined>(undefined)
  if (young.length === 0) return <p className={classes.quiet}>{whyEmpty(growth, birth)}</p>
  const shown = chosen === undefined ? young : young.filter((one) => one.kind === chosen)
  const sex = patient.gender
  return (
    <>
      <p className={classes.facts}>{factsOf(growth, patient)}</p>
      <Measures series={young} chosen={chosen} choose={choose} />
      <div className={classes.charts}>
        {shown.map((series) => (
          <section key={series.kind} className={classes.chart} aria-label={series.name}>
            <h3>{series.name}</h3>
            <GrowthChart
              series={series}
              birth={patient.birthDate ?? ''}
              sex={sex}
              gestation={growth.gestation?.weeks}
            />
          </section>
        ))}
      </div>
      {birth === undefined ? null : (
        <AllMeasurements
          series={young}
          birth={birth}
          sex={sex === 'male' || sex === 'female' ? sex : undefined}
          gestation={growth.gestation?.weeks}
        />
      )}
      {growth.unplaced === 0 ? null : (
        <p className={classes.quiet}>
          {growth.unplaced} {growth.unplaced === 1 ? 'measurement has' : 'measurements have'} no day, number or known
          unit, and {growth.unplaced === 1 ? 'is' : 'are'} not drawn. See vital signs.
        </p>
      )}
    </>
  )
}

interface MeasuresProps {
  readonly series: readonly GrowthSeries[]
  readonly chosen: GrowthSeries['kind'] | undefined
  readonly choose: (kind: GrowthSeries['kind'] | undefined) => void
}

/** One measure, or all below each other. */
function Measures({ series, chosen, choose }: MeasuresProps) {
  if (series.length < 2) return null
  const choices = [{ kind: undefined, name: 'All measures' }, ...series]
  return (
    <fieldset className={classes.measures}>
      <legend className="cr-hidden-text">Measure</legend>
      {choices.map(({ kind, name }) => (
        <button key={name} type="button" aria-pressed={kind === chosen} onClick={() => choose(kind)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

function factsOf(growth: Growth, patient: Patient): string {
  const born =
    growth.gestation === undefined ? 'gestational age at birth not recorded' : `born at ${growth.gestation.text}`
  return `Sex: ${sexText(patient)} · ${born}`
}

/** What was measured before 20 years of age, weight for length before 2, as its reference ends there; all of it where the day of birth is not known. */
function beforeTwenty(series: readonly GrowthSeries[], birth: number | undefined): readonly GrowthSeries[] {
  if (birth === undefined) return series
  const end = (kind: GrowthSeries['kind']) => (kind === 'weight-for-length' ? 24 : 240)
  return series
    .map((one) => ({ ...one, points: one.points.filter(({ time }) => ageInMonths(birth, time) < end(one.kind)) }))
    .filter((one) => one.points.length > 0)
}

function whyEmpty(growth: Growth, birth: number | undefined): string {
  if (growth.series.length > 0) return 'No growth chart: nothing was measured before 20 years of age. See vital signs.'
  if (birth !== undefined && ageInMonths(birth, Date.now()) >= 240)
    return 'No growth chart: it is drawn for people under 20.'
  return 'Not recorded'
}
