import { whenText } from '../../shared/fhir/when.ts'
import classes from './allergy-status.module.css'
import { type AllergyList, deniedKind } from './read-allergy-list.ts'

/** The state of the whole list in its own words, and where it contradicts itself (ui 3.13, 3.14). */
export function AllergyStatus({ list }: { readonly list: AllergyList }) {
  const { known, noneKnown, denied, past, ruledOut, withdrawn } = list
  if (denied.length > 0) {
    return (
      <p className={classes.state}>
        <strong className={classes.gap}>Records disagree.</strong> “<bdi>{denied[0]?.substance}</bdi>” is on record, and
        so {known.length === 1 ? 'is an allergy' : `are ${known.length} allergies`}.
      </p>
    )
  }
  if (known.length > 0) return null
  const none = noneKnown.find((statement) => deniedKind(statement) === undefined) ?? noneKnown[0]
  if (none === undefined) {
    return (
      <p className={classes.state}>
        <strong className={classes.gap}>Allergies not recorded</strong>{' '}
        {past.length + ruledOut.length + withdrawn.length > 0
          ? 'What was written down is over, was ruled out or was withdrawn. Nobody wrote down that there are none.'
          : 'Nobody wrote down that there are any, or that there are none.'}
      </p>
    )
  }
  return (
    <p className={classes.state}>
      <strong>{deniedKind(none) === undefined ? 'No known allergies' : <bdi>{none.substance}</bdi>}</strong>{' '}
      <span className={classes.date}>recorded {whenText(none.recorded) ?? 'without a date'}</span>
      {deniedKind(none) === undefined ? null : <span className={classes.date}>. Of other kinds: not recorded</span>}
    </p>
  )
}
