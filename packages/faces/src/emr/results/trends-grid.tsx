import { useEffect, useRef, useState } from 'react'
import type { TestSeries } from '../../shared/clinical/group-results.ts'
import type { FlowsheetGroup } from './flowsheet.ts'
import { Trend } from './plots.tsx'
import classes from './results-view.module.css'

/** Each test of the sheet as its trend; words alone have none, and are said to be in the sheet. */
export function TrendsGrid({ groups }: { readonly groups: readonly FlowsheetGroup[] }) {
  const all = groups.flatMap((group) => group.rows.map(({ series }) => series))
  const drawn = all.filter((series) => series.results.some((result) => result.point !== undefined))
  return (
    <>
      <ul className={classes.trends}>
        {drawn.map((series) => (
          <li key={series.key}>
            <WhenInSight series={series} />
          </li>
        ))}
      </ul>
      {drawn.length === all.length ? null : (
        <p className={classes.quiet}>
          {all.length - drawn.length} {all.length - drawn.length === 1 ? 'test has' : 'tests have'} words for results:
          they stand in the table of values.
        </p>
      )}
    </>
  )
}

/** A plot is drawn when it comes near to being seen: a hundred at once would be felt. Its place is reserved. */
function WhenInSight({ series }: { readonly series: TestSeries }) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '300px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={place} className={classes.trend}>
      {near ? <Trend series={series} /> : null}
    </div>
  )
}
