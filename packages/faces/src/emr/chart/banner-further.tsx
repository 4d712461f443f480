import { Fragment } from 'react'
import { Fact } from '../../shared/banner/fact.tsx'
import { backgroundParts } from '../background/background-parts.ts'
import type { BackgroundLine } from '../background/read-background.ts'
import { Who } from '../cards/who.tsx'
import type { ChartPart } from './chart-part.ts'
import type { ChartStore } from './chart-store.ts'
import { useChartPart } from './use-chart.ts'

/** Care team and coverage, in the second line of the banner (ui 3.2). */
export function BannerFurther({ chart }: { readonly chart: ChartStore }) {
  return (
    <>
      <Lines label="Care team" chart={chart} part={backgroundParts.team} />
      <Lines label="Coverage" chart={chart} part={backgroundParts.coverage} />
    </>
  )
}

interface LinesProps {
  readonly label: string
  readonly chart: ChartStore
  readonly part: ChartPart<readonly BackgroundLine[]>
}

function Lines({ label, chart, part }: LinesProps) {
  const lines = useChartPart(chart, part)
  if (lines.state === 'loading') return <Fact label={label}>…</Fact>
  if (lines.state === 'failed') return <Fact label={label}>Could not load</Fact>
  return (
    <Fact label={label}>
      {lines.value.length === 0 ? 'Not recorded' : null}
      {lines.value.map((line, at) => (
        <Fragment key={line.id}>
          {at === 0 ? '' : '; '}
          <bdi>{line.title}</bdi>
          {line.who === undefined ? null : (
            <>
              {', '}
              <Who reference={line.who} />
            </>
          )}
          {line.standing === undefined ? null : ` (${line.standing})`}
        </Fragment>
      ))}
    </Fact>
  )
}
