import { flagLooks } from '@chartroom/plot'
import type { Grouped, Result } from '../../shared/clinical/group-results.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Encounter, Immunization } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, whenText } from '../../shared/fhir/when.ts'
import {
  encounterClass,
  encounterName,
  encounterReasons,
  encounterStanding,
  encounterTime,
} from '../encounters/encounter-words.ts'
import classes from './print-document.module.css'
import { isRecent, recentSeries } from './print-period.ts'
import { PrintNote } from './print-section.tsx'
import type { NameOf } from './use-names.ts'

interface PrintResultsProps extends Grouped {
  readonly now: number
}

/** The newest value of every test, the one before it, and the range that was sent; marks in shape and word (ui 3.8). */
export function PrintResults({ series, withdrawn, now }: PrintResultsProps) {
  const printed = recentSeries(series, now)
  return (
    <>
      {series.length === 0 ? <p className={classes.gap}>Not recorded</p> : null}
      {printed.series.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col">Newest value</th>
              <th scope="col">Range</th>
              <th scope="col">Date</th>
              <th scope="col">Before</th>
            </tr>
          </thead>
          <tbody>
            {printed.series.map(({ key, name, unit, results: [newest, before] }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{newest === undefined ? null : <Value result={newest} unit={unit} />}</td>
                <td>{newest?.range ?? 'no range given'}</td>
                <td>{whenText(newest?.when) ?? 'no date'}</td>
                <td>
                  {before === undefined ? (
                    '–'
                  ) : (
                    <>
                      <Value result={before} unit="" /> {whenText(before.when) ?? 'no date'}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {printed.older > 0 ? (
        <PrintNote>{printed.older} tests without a result in two years, not printed.</PrintNote>
      ) : null}
      {withdrawn > 0 ? <PrintNote>{withdrawn} withdrawn, not printed.</PrintNote> : null}
    </>
  )
}

function Value({ result, unit }: { readonly result: Result; readonly unit: string }) {
  const { text, judged, status } = result
  const look = judged.flag === undefined ? undefined : flagLooks[judged.flag]
  // The shape and its whole word: "▲▲ critically high".
  const mark = look === undefined ? undefined : `${look.sign.split(' ')[0]} ${look.word}`
  return (
    <>
      <b>
        <bdi>{text ?? (status === 'final' ? 'no value' : status)}</bdi>
      </b>
      {unit === '' ? '' : `\u00a0${unit}`}
      {mark === undefined ? null : (
        <b className={classes.mark}>
          {' '}
          {mark}
          {judged.by === 'range' ? ' (by range)' : ''}
        </b>
      )}
      {status === 'final' || text === undefined ? null : ` [${status}]`}
    </>
  )
}

export function PrintImmunizations({ all }: { readonly all: readonly Immunization[] }) {
  const valid = newestFirst(
    all.filter(({ status }) => status !== 'entered-in-error'),
    (one) => readWhen(one.occurrenceDateTime),
  )
  return valid.length === 0 ? (
    <p className={classes.gap}>Not recorded</p>
  ) : (
    <ul className={classes.list}>
      {valid.map((one) => (
        <li key={one.id}>
          {one.status === 'not-done' ? <b>NOT GIVEN: </b> : null}
          <bdi>{conceptText(one.vaccineCode) ?? 'Vaccine not named'}</bdi>
          <span className={classes.side}>
            {whenText(readWhen(one.occurrenceDateTime)) ?? one.occurrenceString ?? 'date not recorded'}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Those of the printed period, and those that are planned. */
export function printedEncounters(all: readonly Encounter[], now: number): readonly Encounter[] {
  const valid = all.filter(({ status }) => status !== 'entered-in-error')
  const recent = valid.filter((one) => isRecent(readWhen(one.period?.end ?? one.period?.start), now))
  return newestFirst(recent, (one) => readWhen(one.period?.start))
}

interface PrintEncountersProps {
  readonly all: readonly Encounter[]
  readonly now: number
  readonly nameOf: NameOf
}

export function PrintEncounters({ all, now, nameOf }: PrintEncountersProps) {
  const printed = printedEncounters(all, now)
  const older = all.filter(({ status }) => status !== 'entered-in-error').length - printed.length
  return (
    <>
      {printed.length === 0 ? (
        <p className={classes.gap}>{older === 0 ? 'Not recorded' : 'None in the last two years.'}</p>
      ) : (
        <table className={`${classes.table} ${classes.encounters}`}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What, and why</th>
              <th scope="col">With</th>
            </tr>
          </thead>
          <tbody>
            {printed.map((one) => (
              <tr key={one.id}>
                <td>{encounterTime(one)}</td>
                <td>
                  <bdi>{[encounterName(one), ...encounterReasons(one)].join(' — ')}</bdi>
                  {[encounterClass(one), encounterStanding(one)]
                    .filter((word) => word !== undefined && word !== encounterName(one))
                    .map((word) => ` (${word})`)}
                </td>
                <td>
                  <bdi>{nameOf(one.participant?.[0]?.individual)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {older > 0 ? <PrintNote>{older} earlier, not printed.</PrintNote> : null}
    </>
  )
}
