import { whenText } from '../../shared/fhir/when.ts'
import type { Detail } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import { ItemRow } from '../lists/item-row.tsx'
import { Tag } from '../lists/tag.tsx'
import classes from './allergy-row.module.css'
import { dangerText } from './danger-text.ts'
import { ReactionTable } from './reaction-table.tsx'
import type { AllergyEntry } from './read-allergy-list.ts'

/** One allergy or intolerance: how dangerous, to what, with which reaction; then each reaction and who said so. */
export function AllergyRow({ entry }: { readonly entry: AllergyEntry }) {
  const live = entry.standing === 'known'
  const prefix =
    entry.standing === 'ruled out' ? 'Ruled out' : entry.standing === 'withdrawn' ? 'Withdrawn' : doubtOf(entry)
  return (
    <ItemRow
      id={entry.id}
      type="AllergyIntolerance"
      side={sideText(entry)}
      details={details(entry)}
      more={entry.standing === 'none known' ? undefined : <ReactionTable reactions={entry.reactions} />}
    >
      {live ? <Danger entry={entry} /> : null}
      {prefix === undefined ? null : <span className={classes.quiet}>{prefix}: </span>}
      <bdi className={classes.substance}>{entry.substance}</bdi>
      {entry.standing === 'none known' ? null : (
        <>
          {' — '}
          {entry.reaction === undefined ? (
            <span className={classes.quiet}>reaction not recorded</span>
          ) : (
            <bdi>{entry.reaction}</bdi>
          )}{' '}
          <Tag tone="plain">{entry.kind ?? 'allergy or intolerance: not recorded'}</Tag>
        </>
      )}
    </ItemRow>
  )
}

function doubtOf({ doubt }: AllergyEntry): string | undefined {
  return doubt === undefined ? undefined : 'Suspected'
}

/** Mark and word first, colour third; filled only where it is dangerous (ui 3.14). */
function Danger({ entry }: { readonly entry: AllergyEntry }) {
  return <span className={entry.severe ? classes.severe : classes.mild}>{dangerText(entry)}</span>
}

function sideText(entry: AllergyEntry): string {
  const recorded = whenText(entry.recorded)
  return recorded === undefined ? 'recorded without a date' : `recorded ${recorded}`
}

function details(entry: AllergyEntry): Detail[] {
  const statement = entry.standing === 'none known'
  return [
    ...(statement
      ? []
      : ([
          ['Kind', entry.kind],
          ['Category', entry.categories],
          ['Risk', entry.criticality],
          ['Began', whenText(entry.onset, true) ?? entry.onsetText],
          ['Last reaction', whenText(entry.lastOccurrence, true)],
        ] satisfies Detail[])),
    ['Verification', entry.verification],
    ['Who said so', <Who key="asserter" reference={entry.asserter} />],
    ['Recorded', whenText(entry.recorded, true)],
    ['By', <Who key="by" reference={entry.recorder} />],
    ...(entry.note === undefined ? [] : [['Note', <bdi key="note">{entry.note}</bdi>] as const]),
  ]
}
