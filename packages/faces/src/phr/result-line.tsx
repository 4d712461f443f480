import { isCritical } from '../shared/clinical/flag.ts'
import type { TestSeries } from '../shared/clinical/group-results.ts'
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
  return (
    <li className={classes.result}>
      <h3 className={classes.name}>{series.name}</h3>
      <p className={classes.value}>
        {result.text ?? 'Pending'} {result.text !== undefined && <span className={classes.unit}>{result.unit}</span>}
      </p>
      <div className={classes.words}>
        {standing !== undefined && (
          <p className={isCritical(result.judged.flag) ? classes.critical : classes.standing}>{standing}</p>
        )}
        <p>
          {result.range === undefined
            ? 'No usual range was sent.'
            : `Usual range: ${result.range} ${result.unit}`.trim()}
        </p>
        {now !== undefined && <p>{now}</p>}
        <p className={classes.when}>
          {plainWhen(result.when) ?? 'Date not recorded'}
          {result.status === 'preliminary' && ' · not final yet'}
        </p>
      </div>
      <div className={classes.picture}>
        <NumberLine result={result} />
      </div>
    </li>
  )
}
