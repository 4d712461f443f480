import { useEffect, useRef } from 'react'
import { Banner } from '../../shared/banner/banner.tsx'
import { plainDate } from '../../shared/display/date-text.ts'
import { FhirFailure, fhirRead } from '../../shared/fhir/fhir-fetch.ts'
import { type Patient, plainName, recordNumber } from '../../shared/fhir/person.ts'
import { Notice } from '../../shared/frame/notice.tsx'
import { navigate } from '../../shared/navigation.ts'
import { DockPanel } from '../dock/dock.tsx'
import type { Dock } from '../dock/use-dock.ts'
import { useLoadable } from '../fhir/use-loadable.ts'
import { type ChartView, homePath } from '../route.ts'
import { bannerAllergies } from './banner-allergies.ts'
import { ChartNav } from './chart-nav.tsx'
import classes from './chart-page.module.css'
import { parts } from './chart-parts.ts'
import { ChartViewPage } from './chart-view-page.tsx'
import { useBannerBottom } from './use-banner-bottom.ts'
import { useChart, useChartPart } from './use-chart.ts'
import { chartTitle } from './view-names.ts'

interface ChartPageProps {
  readonly recordId: string
  readonly view: ChartView
  readonly item: string | undefined
  readonly dock: Dock
}

/** One record's chart. The page is made anew for each record, so nothing of one stays under another's banner. */
export function ChartPage({ recordId, view, item, dock }: ChartPageProps) {
  const patient = useLoadable(`patient ${recordId}`, (signal) =>
    fhirRead<Patient & { id: string }>('Patient', recordId, signal),
  )
  const chart = useChart(recordId)
  const allergies = useChartPart(chart, parts.allergies)
  const banner = useRef<HTMLDivElement>(null)
  useBannerBottom(banner)
  const known = patient.state === 'ready' ? patient.value : undefined
  useEffect(() => {
    document.title = chartTitle(view, known === undefined ? undefined : recordNumber(known))
  }, [view, known])

  if (patient.state === 'failed') {
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
          <Banner patient={known} allergies={bannerAllergies(allergies)} />
        )}
        <p className="cr-hidden-text" role="status">
          {known === undefined
            ? ''
            : `Chart of ${plainName(known)}, born ${plainDate(known.birthDate) ?? 'not recorded'}`}
        </p>
      </div>
      <div className={classes.layout} data-pane={dock.pane} data-app={dock.front !== undefined}>
        <ChartNav recordId={recordId} view={view} dock={dock} />
        <main id="main" className={classes.main}>
          <ChartViewPage key={view} view={view} item={item} chart={chart} patient={known} />
        </main>
        {known === undefined ? null : <DockPanel dock={dock} patient={known} recordId={recordId} />}
      </div>
    </>
  )
}
