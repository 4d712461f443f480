import type { Grouped } from '../../shared/clinical/group-results.ts'
import { Card } from '../cards/card.tsx'
import rowClasses from '../cards/row-list.module.css'
import { Withdrawn } from '../cards/withdrawn.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { ResultsTable } from './results-table.tsx'

interface ResultsCardProps {
  readonly title: string
  readonly data: Loadable<Grouped>
  /** How many earlier values stand before the latest. */
  readonly earlier: number
  readonly limit?: number | undefined
  readonly wide?: boolean
}

/** Tests down, values across with the newest at the right; a test opens its trend in place (ui 4.3). */
export function ResultsCard({ title, data, earlier, limit, wide = false }: ResultsCardProps) {
  return (
    <Card
      title={title}
      wide={wide}
      data={data}
      count={({ series }) => (series.length === 0 ? undefined : `${series.length}`)}
    >
      {({ series, withdrawn }) => (
        <>
          {series.length === 0 ? <p className={rowClasses.empty}>Not recorded</p> : null}
          {series.length === 0 ? null : <ResultsTable title={title} series={series} earlier={earlier} limit={limit} />}
          <Withdrawn entries={withdrawn} />
        </>
      )}
    </Card>
  )
}
