import { whenText } from '../../shared/fhir/when.ts'
import { type Detail, Row } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import classes from './line-row.module.css'
import type { SocialAnswer, SocialLine } from './read-social.ts'

/** A question with its newest answer; the earlier ones, with their dates, in the details. */
export function SocialRow({ line: { question, answers } }: { readonly line: SocialLine }) {
  const [newest, ...earlier] = answers
  if (newest === undefined) return null
  return (
    <Row
      side={whenText(newest.when) ?? 'date not recorded'}
      details={[
        ['Recorded', whenText(newest.when, true)],
        ['By', <Who key="by" reference={newest.who} />],
        ...(newest.note === undefined ? [] : [['Note', <bdi key="note">{newest.note}</bdi>] satisfies Detail]),
        ...earlier.map(
          (answer): Detail => [whenText(answer.when) ?? 'No date', <Answer key={answer.id} answer={answer} />],
        ),
      ]}
    >
      <bdi>{question}</bdi>:{' '}
      <strong className={classes.title}>
        <Answer answer={newest} />
      </strong>
      {earlier.length === 0 ? null : <span className={classes.more}> ({earlier.length} earlier)</span>}
    </Row>
  )
}

/** What was answered; what was asked and not answered says why (ui 3.11). */
function Answer({ answer: { text, absent } }: { readonly answer: SocialAnswer }) {
  if (text !== undefined) return <bdi>{text}</bdi>
  return absent === undefined ? 'Not recorded' : <bdi>{absent}</bdi>
}
