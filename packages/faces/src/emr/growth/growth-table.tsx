import { plotDate } from '@chartroom/plot'
import { type Measured, percentileWords, whyNone, zWords } from '@chartroom/plot/growth'
import type { GrowthRow } from './growth-rows.ts'
import classes from './growth-table.module.css'
import type { GrowthSeries } from './read-growth.ts'

interface GrowthTableProps {
  readonly series: readonly GrowthSeries[]
  readonly rows: readonly GrowthRow[]
}

/** A row per day, newest first: each measurement as recorded, its percentile and z below it. */
export function GrowthTable({ series, rows }: GrowthTableProps) {
  const corrected = rows.some((row) => row.corrected !== undefined)
  return (
    <section
      className={classes.scroll}
      aria-label="All measurements, table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Age</th>
            {corrected ? <th scope="col">Corrected age</th> : null}
            {series.map(({ kind, name, unit }) => (
              <th scope="col" key={kind}>
                {name} <span className={classes.unit}>{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.day}>
              <th scope="row">{plotDate(row.time)}</th>
              <td>{row.age}</td>
              {corrected ? <td>{row.corrected ?? <None words="not corrected" />}</td> : null}
              {series.map(({ kind }) => (
                <td key={kind}>
                  <Cell measured={row.cells.get(kind)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ measured }: { readonly measured: Measured | undefined }) {
  if (measured === undefined) return <None words="not measured" />
  const { point, standing } = measured
  return (
    <>
      <span className={classes.value}>{point.text}</span>
      {point.length === undefined ? null : <span className={classes.told}>at {point.length} cm</span>}
      <span className={classes.told}>
        {standing === undefined ? whyNone(measured) : `${percentileWords(standing.percentile)}, ${zWords(standing.z)}`}
      </span>
      {point.note === undefined ? null : <span className={classes.told}>{point.note}</span>}
    </>
  )
}

function None({ words }: { readonly words: string }) {
  return (
    <span role="img" aria-label={words} className={classes.unit}>
      –
    </span>
  )
}
