import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import { ItemRow } from '../lists/item-row.tsx'
import { Tag } from '../lists/tag.tsx'
import { MedicationWords } from './medication-words.tsx'
import type { TakenMedicine } from './read-statements.ts'
import { Reasons } from './reasons.tsx'

/** A medicine that somebody says is taken: marked with whose word it is. */
export function TakenRow({ one }: { readonly one: TakenMedicine }) {
  const since = whenText(one.since)
  const until = whenText(one.stopped)
  return (
    <ItemRow
      id={one.id}
      type="MedicationStatement"
      side={
        until === undefined
          ? since === undefined
            ? 'start not recorded'
            : `since ${since}`
          : `${since ?? 'unknown'} to ${until}`
      }
      details={[
        ['For', <Reasons key="for" reasons={one.reasons} />],
        ['Told', whenText(one.told, true)],
        ['By', <Who key="by" reference={one.teller} />],
        ['Taken since', since],
        ...(one.stopReason === undefined ? [] : [['Reason', one.stopReason] as const]),
        ...(one.note === undefined ? [] : [['Note', <bdi key="note">{one.note}</bdi>] as const]),
      ]}
    >
      <MedicationWords line={one} /> {one.source === undefined ? null : <Tag tone="own">{one.source}</Tag>}{' '}
      {one.state === undefined ? null : <Tag tone="plain">{one.state}</Tag>}
    </ItemRow>
  )
}
