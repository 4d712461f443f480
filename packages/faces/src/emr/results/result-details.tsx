import type { TestSeries } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import { Trend } from './plots.tsx'
import classes from './result-details.module.css'

/** The trend of one test, and who reported the latest value and when (ui 3.16). */
export function ResultDetails({ series }: { readonly series: TestSeries }) {
  const latest = series.results[0]
  const words = series.results.filter((result) => result.point === undefined && result.text !== undefined)
  return (
    <div className={classes.details}>
      {series.results.some((result) => result.point !== undefined) ? <Trend series={series} /> : null}
      {words.length === 0 ? null : (
        <ul className={classes.words}>
          {words.map((result) => (
            <li key={result.id}>
              {whenText(result.when) ?? 'Date not recorded'}: <bdi>{result.text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.who}>
        Latest: {whenText(latest?.when, true) ?? 'date not recorded'} · Performer: <Who reference={latest?.performer} />
        {latest?.judged.by === 'range' && latest.judged.flag !== undefined
          ? ' · Flag by comparison with the range sent, not by the laboratory'
          : ''}
      </p>
    </div>
  )
}
