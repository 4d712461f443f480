import type { AllergyState } from '../../shared/clinical/read-allergies.ts'
import type { Problems } from '../../shared/clinical/read-problems.ts'
import { whenText } from '../../shared/fhir/when.ts'
import classes from './print-document.module.css'
import { PrintNote } from './print-section.tsx'

/** The four states of ui 3.14, in their words. */
export function PrintAllergies({ state, allergies, noneWords, noneSince, past }: AllergyState) {
  return (
    <>
      {state === 'none-known' ? (
        <p>
          <b>{noneWords}</b>, recorded {whenText(noneSince) ?? 'without a date'}
        </p>
      ) : null}
      {state === 'not-recorded' ? <p className={classes.gap}>Allergies not recorded</p> : null}
      {allergies.length === 0 ? null : (
        <ul className={classes.list}>
          {allergies.map((one) => (
            <li key={one.id}>
              {one.severe ? <b>⚠ {one.severity === 'severe' ? 'SEVERE ' : 'HIGH RISK '}</b> : null}
              {one.doubt === undefined ? null : 'Suspected: '}
              <b>
                <bdi>{one.substance}</bdi>
              </b>
              {' — '}
              <bdi>{one.reaction ?? 'reaction not recorded'}</bdi>
              {one.kind === 'intolerance' ? ' (intolerance)' : null}
              <span className={classes.side}>recorded {whenText(one.recorded) ?? 'without a date'}</span>
            </li>
          ))}
        </ul>
      )}
      {past > 0 ? <PrintNote>{past} past, ruled out or withdrawn, not printed.</PrintNote> : null}
    </>
  )
}

export function PrintProblems({ active, past, withdrawn, ruledOut }: Problems) {
  const row = (one: Problems['active'][number]) => (
    <li key={one.id}>
      {one.doubt === undefined ? null : `${one.doubt}: `}
      <bdi>{one.name}</bdi>
      <span className={classes.side}>{periodText(whenText(one.since) ?? one.sinceText, whenText(one.ended))}</span>
    </li>
  )
  return (
    <>
      {active.length + past.length === 0 ? <p className={classes.gap}>Not recorded</p> : null}
      <ul className={classes.list}>{active.map(row)}</ul>
      {past.length === 0 ? null : (
        <>
          <h4>Past</h4>
          <ul className={classes.list}>{past.map(row)}</ul>
        </>
      )}
      {withdrawn + ruledOut === 0 ? null : (
        <PrintNote>
          {withdrawn} withdrawn, {ruledOut} ruled out, not printed.
        </PrintNote>
      )}
    </>
  )
}

function periodText(since: string | undefined, ended: string | undefined): string {
  if (ended !== undefined) return `${since ?? 'start not recorded'} to ${ended}`
  return since === undefined ? 'date not recorded' : `since ${since}`
}
