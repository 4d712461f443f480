import type { Result, TestSeries } from '../../shared/clinical/group-results.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import { FlagMark } from './flag-mark.tsx'
import { graverThanNewest } from './flowsheet.ts'
import type { Panel } from './panels.ts'
import { Trend } from './plots.tsx'
import classes from './result-details.module.css'

interface ResultDetailsProps {
  readonly series: TestSeries
  /** One result of it; without one, the newest is told. */
  readonly result?: Result | undefined
  readonly panel?: Panel | undefined
}

/** The trend of one test, and of one result who reported it, when, in what range, with what notes (ui 3.16). */
export function ResultDetails({ series, result, panel }: ResultDetailsProps) {
  const told = result ?? series.results[0]
  const graver = result === undefined ? undefined : graverThanNewest(upToDay(series.results, result))
  const words = series.results.filter((one) => one.point === undefined && one.text !== undefined)
  return (
    <div className={classes.details}>
      {graver === undefined ? null : (
        <p className={classes.who}>
          Same day, {whenText(graver.when, true)}: <strong>{graver.text ?? 'No value'}</strong> {series.unit}{' '}
          <FlagMark judged={graver.judged} />
        </p>
      )}
      {told === undefined ? null : <OneResult result={told} chosen={result !== undefined} panel={panel} />}
      {series.results.some((one) => one.point !== undefined) ? <Trend series={series} /> : null}
      {words.length === 0 ? null : (
        <ul className={classes.words}>
          {words.map((one) => (
            <li key={one.id}>
              {whenText(one.when) ?? 'Date not recorded'}: <bdi>{one.text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A result and the earlier ones of its day, newest first. */
function upToDay(results: readonly Result[], result: Result): readonly Result[] {
  const day = whenText(result.when)
  return results.slice(results.indexOf(result)).filter((one) => day !== undefined && whenText(one.when) === day)
}

interface OneResultProps {
  readonly result: Result
  readonly chosen: boolean
  readonly panel: Panel | undefined
}

function OneResult({ result, chosen, panel }: OneResultProps) {
  return (
    <div className={classes.result}>
      <p>
        {chosen ? '' : 'Latest: '}
        <strong>
          {result.text === undefined ? 'No value' : <bdi>{result.text}</bdi>}{' '}
          {result.text === undefined ? '' : result.unit}
        </strong>{' '}
        <FlagMark judged={result.judged} /> {result.status === 'final' ? '' : `${result.status} `}
      </p>
      <p className={classes.who}>
        {whenText(result.when, true) ?? 'Date not recorded'} · Range: {result.range ?? 'no range given'} · Performer:{' '}
        <Who reference={result.performer} />
        {panel === undefined ? '' : ` · Reported in ${panel.name}`}
        {result.judged.by === 'range' && result.judged.flag !== undefined
          ? ' · Flag by comparison with the range sent, not by the laboratory'
          : ''}
      </p>
      {result.notes.map((note) => (
        <p key={note} className={classes.note}>
          Note: <bdi>{note}</bdi>
        </p>
      ))}
      {panel?.conclusion === undefined ? null : (
        <p className={classes.note}>
          Conclusion of the report: <bdi>{panel.conclusion}</bdi>
        </p>
      )}
    </div>
  )
}
