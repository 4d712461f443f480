import { useEffect, useRef, useState } from 'react'
import { Banner } from '../../shared/banner/banner.tsx'
import { plainDate } from '../../shared/display/date-text.ts'
import { FhirFailure, fhirRead } from '../../shared/fhir/fhir-fetch.ts'
import { usePageRecord } from '../../shared/fhir/page-record.ts'
import { type Patient, plainName, recordNumber } from '../../shared/fhir/person.ts'
import { Notice } from '../../shared/frame/notice.tsx'
import { navigate } from '../../shared/navigation.ts'
import { anything, onRecordChanged } from '../../shared/record-changes.ts'
import { DockPanel } from '../dock/dock.tsx'
import type { Dock } from '../dock/use-dock.ts'
import { type Loadable, useLoadable } from '../fhir/use-loadable.ts'
import { type ChartView, homePath } from '../route.ts'
import { bannerAllergies } from './banner-allergies.ts'
import { BannerFurther } from './banner-further.tsx'
import { ChartNav } from './chart-nav.tsx'
import classes from './chart-page.module.css'
import { parts } from './chart-parts.ts'
import { ChartViewPage } from './chart-view-page.tsx'
import { Corrected } from './corrected.tsx'
import { FreshnessNote } from './freshness-note.tsx'
import { NewEntries } from './new-entries.tsx'
import { useBannerBottom } from './use-banner-bottom.ts'
import { useChart, useChartPart } from './use-chart.ts'
import { useLive } from './use-live.ts'
import { chartTitle } from './view-names.ts'

interface ChartPageProps {
  readonly recordId: string
  readonly view: ChartView
  readonly item: string | undefined
  readonly dock: Dock
}

/** One record's chart. The page is made anew for each record, so nothing of one stays under another's banner. */
export function ChartPage({ recordId, view, item, dock }: ChartPageProps) {
  const patient = useLoadable(`patient ${recordId} ${usePatientVersion(recordId)}`, (signal) =>
    fhirRead<Patient & { id: string }>('Patient', recordId, signal),
  )
  usePageRecord(recordId)
  const chart = useChart(recordId)
  const allergies = useChartPart(chart, parts.allergies)
  const banner = useRef<HTMLDivElement>(null)
  useBannerBottom(banner)
  const freshness = useLive(chart)
  const known = usePatientAsKnown(patient)
  // Another view is drawn anew anyway: nothing moves under the pointer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of view
  useEffect(() => chart.apply(), [chart, view])
  useEffect(() => {
    document.title = chartTitle(view, known === undefined ? undefined : recordNumber(known))
  }, [view, known])

  if (patient.state === 'failed' && known === undefined) {
    const gone = patient.error instanceof FhirFailure && [403, 404, 410].includes(patient.error.status)
    return gone ? (
      <Notice
        title="No such chart"
        body="It does not exist, or it is not open to you."
        action="Open the patient list"
        onAction={() => navigate(homePath)}
      />
    ) : (
      <Notice
        title="Chart not loaded"
        body="Nothing was changed. Try again."
        action="Try again"
        onAction={patient.retry}
      />
    )
  }
  return (
    <>
      <div ref={banner} className={classes.banner}>
        {known === undefined ? (
          <p className={classes.opening}>Opening the chart…</p>
        ) : (
          <Banner
            patient={known}
            allergies={bannerAllergies(allergies)}
            freshness={<FreshnessNote chart={chart} freshness={freshness} />}
            corrected={
              <Corrected chart={chart} patient={known}>
                {(corrected) => (corrected === undefined ? null : `, ${corrected}`)}
              </Corrected>
            }
            further={<BannerFurther chart={chart} />}
          />
        )}
        <p className="cr-hidden-text" role="status">
          {known === undefined
            ? ''
            : `Chart of ${plainName(known)}, born ${plainDate(known.birthDate) ?? 'not recorded'}`}
        </p>
      </div>
      <div className={classes.layout} data-pane={dock.pane} data-app={dock.front !== undefined}>
        <ChartNav recordId={recordId} view={view} birthDate={known?.birthDate} dock={dock} />
        <main id="main" className={classes.main}>
          <NewEntries chart={chart} />
          <ChartViewPage key={view} view={view} item={item} chart={chart} patient={known} />
        </main>
        {known === undefined ? null : <DockPanel dock={dock} patient={known} recordId={recordId} />}
      </div>
    </>
  )
}

/** Counts the times at which the person's own resource was written. */
function usePatientVersion(recordId: string): number {
  const [version, setVersion] = useState(0)
  useEffect(
    () =>
      onRecordChanged((changed, types) => {
        if (changed === recordId && (types.includes('Patient') || types.includes(anything))) setVersion((n) => n + 1)
      }),
    [recordId],
  )
  return version
}

/** The person as last read: the banner never empties while she is read again. */
function usePatientAsKnown<T>(patient: Loadable<T>): T | undefined {
  const [known, setKnown] = useState<T | undefined>()
  const read = patient.state === 'ready' ? patient.value : undefined
  useEffect(() => {
    if (read !== undefined) setKnown(read)
  }, [read])
  return read ?? known
}
