import { useDeferredValue, useMemo, useState } from 'react'
import type { Grouped } from '../../shared/clinical/group-results.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { Withdrawn } from '../cards/withdrawn.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { CriticalNote } from './critical-note.tsx'
import { everything, flowsheet, panelNames } from './flowsheet.ts'
import { FlowsheetTable } from './flowsheet-table.tsx'
import { type Panels, panelsPart } from './panels.ts'
import { ResultDetails } from './result-details.tsx'
import { ResultFilters } from './result-filters.tsx'
import { ResultsTable } from './results-table.tsx'
import classes from './results-view.module.css'
import { TrendsGrid } from './trends-grid.tsx'
import { usePhone } from './use-phone.ts'

const noPanels: Panels = new Map()

/** All laboratory results as a flowsheet, or as trends; on a phone a list of tests (ui 4.3). */
export function ResultsView({ chart, item }: ChartViewProps) {
  // Thousands of results are laid out in slices, while the page keeps answering; what is said of them waits with them.
  const results = useDeferredValue(useChartPart(chart, parts.results))
  const panels = useChartPart(chart, panelsPart)
  if (results.state === 'failed') return <LoadFailure what="Results" error={results.error} retry={results.retry} />
  // Without its panels the sheet would be laid out twice, under the reader's eyes.
  if (results.state === 'loading' || panels.state === 'loading') return <p className={classes.quiet}>Loading…</p>
  return (
    <section className={classes.view} aria-label="Results">
      <CriticalNote recordId={chart.recordId} results={results} />
      <Loaded results={results.value} panels={panels.state === 'ready' ? panels.value : noPanels} item={item} />
      <p className={classes.quiet}>
        {extentWords(results)}
        {panels.state === 'failed' ? ' Reports could not be loaded: tests stand without their panels.' : ''}
      </p>
      <Withdrawn entries={results.value.withdrawn} />
    </section>
  )
}

interface LoadedProps {
  readonly results: Grouped
  readonly panels: Panels
  readonly item: string | undefined
}

function Loaded({ results, panels, item }: LoadedProps) {
  const { series } = results
  const [filter, setFilter] = useState(everything)
  const [trends, setTrends] = useState(false)
  const phone = usePhone()
  const sheet = useMemo(() => flowsheet(series, panels, filter), [series, panels, filter])
  const names = useMemo(() => panelNames(series, panels), [series, panels])
  if (series.length === 0) return <p className={classes.quiet}>Not recorded</p>
  return (
    <>
      <ResultFilters filter={filter} panels={names} trends={trends} onFilter={setFilter} onTrends={setTrends} />
      {sheet.groups.length === 0 ? (
        <p className={classes.quiet}>
          No result fits these filters.{' '}
          <button type="button" className={classes.clear} onClick={() => setFilter(everything)}>
            Clear the filters
          </button>
        </p>
      ) : trends ? (
        <TrendsGrid groups={sheet.groups} />
      ) : phone ? (
        <ResultsTable
          title="Results"
          series={sheet.groups.flatMap(({ rows }) => rows.map((row) => row.series))}
          earlier={0}
          item={item}
        />
      ) : (
        <FlowsheetTable
          // Another entry named is another place to open the sheet at.
          key={item}
          title="Results"
          sheet={sheet}
          item={item}
          details={(row, result) => (
            <ResultDetails
              series={row.series}
              result={result}
              panel={panels.get((result ?? row.series.results[0])?.id ?? '')}
            />
          )}
        />
      )}
    </>
  )
}

/** How much of the record is on the page, where it is not all of it. */
function extentWords({
  complete,
  cut,
  loaded,
}: {
  readonly complete: boolean
  readonly cut: boolean
  readonly loaded: number
}): string {
  const count = loaded.toLocaleString('en-US')
  if (cut) return `The newest ${count} results. There are more.`
  return complete ? '' : `${count} results so far; older ones are loading.`
}
