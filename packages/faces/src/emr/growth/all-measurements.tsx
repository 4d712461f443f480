import { useEffect, useState } from 'react'
import { type Child, type GrowthRow, growthRows } from './growth-rows.ts'
import { GrowthTable } from './growth-table.tsx'
import classes from './growth-view.module.css'
import type { GrowthSeries } from './read-growth.ts'

type Rows = { readonly state: 'loading' | 'failed' } | { readonly state: 'ready'; readonly rows: readonly GrowthRow[] }

/** All measurements with their percentiles in one table; the tables of the references come late. */
export function AllMeasurements({
  series,
  birth,
  sex,
  gestation,
}: Child & { readonly series: readonly GrowthSeries[] }) {
  const [rows, setRows] = useState<Rows>({ state: 'loading' })
  useEffect(() => {
    let stale = false
    growthRows(series, { birth, sex, gestation }).then(
      (loaded) => stale || setRows({ state: 'ready', rows: loaded }),
      () => stale || setRows({ state: 'failed' }),
    )
    return () => {
      stale = true
    }
  }, [series, birth, sex, gestation])
  return (
    <section className={classes.chart} aria-labelledby="all-measurements">
      <h3 id="all-measurements">All measurements</h3>
      {rows.state === 'loading' ? <p className={classes.quiet}>Loading…</p> : null}
      {rows.state === 'failed' ? <p className={classes.quiet}>Percentiles not loaded. Load the page again.</p> : null}
      {rows.state === 'ready' ? <GrowthTable series={series} rows={rows.rows} /> : null}
    </section>
  )
}
