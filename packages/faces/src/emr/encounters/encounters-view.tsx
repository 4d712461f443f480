import { newestFirst, readWhen } from '../../shared/fhir/when.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { Link } from '../link.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { chartPath } from '../route.ts'
import { AheadCard } from './ahead-card.tsx'
import { EncounterList, EncounterRow } from './encounter-list.tsx'
import { EncounterReader } from './encounter-reader.tsx'
import classes from './encounters-view.module.css'

/** What lies ahead, every encounter there was, and what happened in one of them. */
export function EncountersView({ chart, patient, item }: ChartViewProps) {
  const part = useChartPart(chart, parts.encounters)
  const immunizations = useChartPart(chart, parts.immunizations)
  const all = part.state === 'ready' ? part.value : []
  const sorted = newestFirst(all, (one) => readWhen(one.period?.start))
  const valid = sorted.filter(({ status }) => status !== 'entered-in-error')
  const withdrawn = sorted.filter(({ status }) => status === 'entered-in-error')
  const named = sorted.find((one) => item !== undefined && one.id === item)
  const shown = named ?? (item === undefined ? valid.find(({ status }) => status !== 'planned') : undefined)
  const given = immunizations.state === 'ready' ? immunizations.value : []
  return (
    <div className={classes.view} data-reading={named !== undefined || undefined}>
      <AheadCard chart={chart} patient={patient} />
      <div className={classes.titles} data-scrolls>
        <NamedItemNote item={item} parts={[part]} found={named !== undefined} />
        {part.state === 'failed' ? <LoadFailure what="Encounters" error={part.error} retry={part.retry} /> : null}
        {part.state === 'loading' ? <p className={classes.quiet}>Loading…</p> : null}
        {part.state === 'ready' && all.length === 0 ? <p className={classes.quiet}>No encounters recorded.</p> : null}
        <PartNote what="Encounters" part={part} />
        <EncounterList recordId={chart.recordId} encounters={valid} shown={shown} named={named !== undefined} />
        <OnRequest
          items={withdrawn}
          id={({ id }) => id ?? ''}
          words={withdrawnWords}
          row={(one) => (
            <EncounterRow key={one.id} recordId={chart.recordId} encounter={one} current={one === shown} named />
          )}
        />
      </div>
      <div className={classes.pane}>
        <p className={classes.back}>
          <Link to={chartPath(chart.recordId, 'encounters')}>← All encounters</Link>
        </p>
        {shown?.status === 'entered-in-error' ? (
          <p className={classes.withdrawn}>
            <strong>Entered in error.</strong> This encounter did not take place as it is told here.
          </p>
        ) : null}
        {shown === undefined ? null : (
          <EncounterReader
            recordId={chart.recordId}
            encounter={shown}
            named={named !== undefined}
            href={shown.id === undefined ? undefined : chartPath(chart.recordId, 'encounters', shown.id)}
            immunizations={given.filter(
              ({ encounter, status }) =>
                encounter?.reference === `Encounter/${shown.id}` && status !== 'entered-in-error',
            )}
          />
        )}
      </div>
    </div>
  )
}
