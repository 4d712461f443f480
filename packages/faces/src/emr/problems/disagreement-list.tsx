import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import classes from './disagreement-list.module.css'
import type { ProblemContext } from './problem-context.ts'
import type { Disagreement } from './problem-entry.ts'
import { ProblemRow } from './problem-row.tsx'
import { statusText } from './problem-words.ts'

interface DisagreementListProps {
  readonly disagreements: readonly Disagreement[]
  readonly context: ProblemContext
}

/** Contradicting entries side by side, each with who said it; none is preferred (ui 3.13). */
export function DisagreementList({ disagreements, context }: DisagreementListProps) {
  if (disagreements.length === 0) return null
  return (
    <section className={classes.part} aria-label="Records disagree">
      {disagreements.map(({ what, entries }) => (
        <div key={`${what} ${entries.map(({ id }) => id).join(' ')}`}>
          <p className={classes.what}>
            <strong>Records disagree.</strong> {what}:
          </p>
          <ul className={classes.sides}>
            {entries.map((entry) => (
              <li key={entry.id} className={classes.side}>
                <p className={classes.status}>
                  {statusText(entry) ?? 'status not recorded'}
                  <span className={classes.who}>
                    {' '}
                    recorded {whenText(entry.recorded) ?? 'without a date'}
                    {entry.recorder === undefined ? (
                      ', by whom is not recorded'
                    ) : (
                      <>
                        {' by '}
                        <Who reference={entry.recorder} />
                      </>
                    )}
                  </span>
                </p>
                <ul className={classes.row}>
                  <ProblemRow problem={entry} context={context} />
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
