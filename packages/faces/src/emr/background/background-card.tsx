import type { ReactNode } from 'react'
import { Card } from '../cards/card.tsx'
import { RowList } from '../cards/row-list.tsx'
import type { ChartPart } from '../chart/chart-part.ts'
import type { ChartStore } from '../chart/chart-store.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { Link } from '../link.tsx'
import { chartPath } from '../route.ts'

/** A card is no place for thousands of rows. */
const most = 50

interface BackgroundCardProps<I> {
  readonly title: string
  readonly chart: ChartStore
  readonly part: ChartPart<readonly I[]>
  readonly row: (item: I) => ReactNode
  readonly limit: number
}

/** One part of the background as a card of the summary. */
export function BackgroundCard<I>({ title, chart, part, row, limit }: BackgroundCardProps<I>) {
  const data = useChartPart(chart, part)
  return (
    <Card
      title={title}
      data={data}
      count={(items) => (items.length === 0 ? undefined : items.length.toLocaleString('en'))}
    >
      {(items) => (
        <>
          <RowList items={items.slice(0, most)} row={row} limit={limit} empty="Not recorded" />
          {items.length > most ? (
            <Link to={chartPath(chart.recordId, 'timeline')}>
              {(items.length - most).toLocaleString('en')} older: in the timeline
            </Link>
          ) : null}
        </>
      )}
    </Card>
  )
}
