import { whenText } from '../emr/fhir/when.ts'
import { isCritical } from '../emr/results/flag.ts'
import type { TestSeries } from '../emr/results/group-results.ts'
import { NumberLine } from './number-line.tsx'
import classes from './result-line.module.css'
import { standingOf, whatNow } from './result-words.ts'
import { Line } from './section.tsx'

/** What it is, how it stands, what to do (ui 1.9). */
export function ResultLine({ series }: { readonly series: TestSeries }) {
  const result = series.results[0]
  if (result === undefined) return null
  const standing = standingOf(result)
  const now = whatNow(result)
  return (
    <Line
      main={
        <>
          {series.name}{' '}
          <span className={classes.value}>
            {result.text ?? 'Pending'} {result.text === undefined ? '' : result.unit}
          </span>
        </>
      }
      detail={
        <>
          {standing === undefined ? null : (
            <span className={isCritical(result.judged.flag) ? classes.critical : undefined}>{standing} </span>
          )}
          {result.range === undefined ? 'No usual range was sent.' : `Usual: ${result.range}.`}{' '}
          {whenText(result.when) ?? 'Date not recorded'}
          {result.status === 'preliminary' ? ' · not final yet' : ''}
          {now === undefined ? null : <span className={classes.now}>{now}</span>}
        </>
      }
      end={<NumberLine result={result} name={series.name} />}
    />
  )
}
