import { whenText } from '../../shared/fhir/when.ts'
import { type Detail, Row } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import { Tag } from '../lists/tag.tsx'
import classes from './line-row.module.css'
import type { BackgroundLine } from './read-background.ts'

interface LineRowProps {
  readonly line: BackgroundLine
  /** What the person or organization of the line is: "Told by", "Payer". */
  readonly whoLabel: string
  /** Names that person in the row itself. */
  readonly showWho?: boolean
  readonly whenLabel: string
}

export function LineRow({ line, whoLabel, showWho = false, whenLabel }: LineRowProps) {
  const details: Detail[] = [
    [whenLabel, whenText(line.when, true)],
    [whoLabel, <Who key="who" reference={line.who} />],
    ...line.facts.map(
      ([label, text]): Detail => [label, text === undefined ? undefined : <bdi key={label}>{text}</bdi>],
    ),
    ...line.people.map(([label, who]): Detail => [label, <Who key={label} reference={who} />]),
  ]
  return (
    <Row side={whenText(line.when)} details={details}>
      <bdi className={classes.title}>{line.title}</bdi>
      {showWho ? (
        <span className={classes.more}>
          {' — '}
          <Who reference={line.who} />
        </span>
      ) : null}
      {line.more === undefined ? null : (
        <span className={classes.more}>
          {' — '}
          <bdi>{line.more}</bdi>
        </span>
      )}
      {line.standing === undefined ? null : (
        <>
          {' '}
          <Tag tone="plain">{line.standing}</Tag>
        </>
      )}
    </Row>
  )
}
