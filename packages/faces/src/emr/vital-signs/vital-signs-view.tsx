import { useDeferredValue, useMemo, useState } from 'react'
import type { TestSeries } from '../../shared/clinical/group-results.ts'
import { Card } from '../cards/card.tsx'
import { Withdrawn } from '../cards/withdrawn.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { PartNote } from '../lists/part-note.tsx'
import { FlowsheetTable } from '../results/flowsheet-table.tsx'
import { ResultDetails } from '../results/result-details.tsx'
import { ResultsTable } from '../results/results-table.tsx'
import { usePhone } from '../results/use-phone.ts'
import { inReadingOrder } from './vital-order.ts'
import { firstPeriod, type Period, periods, within } from './vital-period.ts'
import { VitalPlots } from './vital-plots.tsx'
import { vitalSeries } from './vital-series.ts'
import { vitalSheet } from './vital-sheet.ts'
import classes from './vital-signs-view.module.css'

/** The sets of vital signs by moment, and their course below each other under one cursor (ui 5.2). */
export function VitalSignsView({ chart, item }: ChartViewProps) {
  const vitals = useChartPart(chart, parts.vitalSigns)
  return (
    <Card title="Vital signs" wide data={vitals}>
      {({ series, withdrawn }) => (
        <>
          {series.length === 0 ? <p className={classes.quiet}>Not recorded</p> : <Loaded series={series} item={item} />}
          <PartNote what="Vital signs" part={vitals} />
          <Withdrawn entries={withdrawn} />
        </>
      )}
    </Card>
  )
}

interface LoadedProps {
  readonly series: readonly TestSeries[]
  readonly item: string | undefined
}

function Loaded({ series, item }: LoadedProps) {
  // Thousands of values are laid out in slices, while the page keeps answering.
  const deferred = useDeferredValue(series)
  const ordered = useMemo(() => inReadingOrder(deferred), [deferred])
  const [chosen, choose] = useState<Period | undefined>(undefined)
  const period = chosen ?? firstPeriod(ordered)
  const shown = useMemo(() => within(ordered, period, Date.now()), [ordered, period])
  const sheet = useMemo(() => vitalSheet(shown), [shown])
  const phone = usePhone()
  return (
    <>
      <Periods period={period} choose={choose} />
      {shown.length === 0 ? (
        <p className={classes.quiet}>
          Nothing was measured in this period.{' '}
          <button type="button" className={classes.clear} onClick={() => choose('all')}>
            Show all
          </button>
        </p>
      ) : (
        <>
          <Course series={shown} />
          <section className={classes.part} aria-labelledby="vital-sets">
            <h3 id="vital-sets">Sets, newest at the right</h3>
            {phone ? (
              <ResultsTable title="Vital signs" series={shown} earlier={0} />
            ) : (
              <FlowsheetTable
                title="Vital signs"
                sheet={sheet}
                item={item}
                details={(row, result) => <ResultDetails series={row.series} result={result} />}
              />
            )}
          </section>
        </>
      )}
    </>
  )
}

interface PeriodsProps {
  readonly period: Period
  readonly choose: (period: Period) => void
}

/** How far back course and sets go. */
function Periods({ period, choose }: PeriodsProps) {
  return (
    <fieldset className={classes.periods}>
      <legend className="cr-hidden-text">Period</legend>
      {periods.map(({ key, name }) => (
        <button key={key} type="button" aria-pressed={key === period} onClick={() => choose(key)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** Signs that were measured once have no course, and stand in the sets only. */
function Course({ series }: { readonly series: readonly TestSeries[] }) {
  const drawn = useMemo(() => vitalSeries(series), [series])
  return (
    <section className={classes.part} aria-labelledby="vital-course">
      <h3 id="vital-course">Course</h3>
      {drawn.length === 0 ? (
        <p className={classes.quiet}>No course: no sign was measured twice in this period.</p>
      ) : (
        <VitalPlots series={drawn} />
      )}
    </section>
  )
}
