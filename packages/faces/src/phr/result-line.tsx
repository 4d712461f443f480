import { isCritical } from '../emr/results/flag.ts'
import type { TestSeries } from '../emr/results/group-results.ts'
import { NumberLine } from './number-line.tsx'
import { plainWhen } from './plain-when.ts'
import classes from './result-line.module.css'
import { standingOf, whatNow } from './result-words.ts'

/** What it is, how it stands, what to do (ui 1.9, 7.12). */
export function ResultLine({ series }: { readonly series: TestSeries }) {
  const result = series.results[0]
  if (result === undefined) return null
  const standing = standingOf(result)
  const now = whatNow(result)
  const state = result.status === 'preliminary' ? ' · not final yet' : ''
  return (
    <li className={classes.result}>
      <div className={classes.what}>
        <h3 className={classes.name}>{series.name}</h3>
        <p className={classes.value}>
          {result.text ?? 'Pending'} {result.text !== undefined && <span className={classes.unit}>{result.unit}</span>}
        </p>
      </div>
      <NumberLine result={result} />
      <p className={classes.words}>
        {standing !== undefined && (
          <span className={isCritical(result.judged.flag) ? classes.critical : classes.standing}>{standing}</span>
        )}{' '}
        {result.range === undefined ? 'No usual range was sent.' : `Usual: ${result.range}.`}
        {now !== undefined && <span className={classes.now}>{now}</span>}
      </p>
      <p className={classes.when}>
        {plainWhen(result.when) ?? 'Date not recorded'}
        {state}
      </p>
    </li>
  )
}
