import { Card } from '../cards/card.tsx'
import { RowList } from '../cards/row-list.tsx'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { ItemPlace } from '../lists/item-place.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, ruledOutWords, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { allergyPart } from './allergy-part.ts'
import { AllergyRow } from './allergy-row.tsx'
import classes from './allergy-status.module.css'
import { AllergyStatus } from './allergy-status.tsx'
import type { AllergyEntry, AllergyList } from './read-allergy-list.ts'

/** Everything that is on record about allergies, in the four states of ui 3.14; the most dangerous first. */
export function AllergiesView({ chart, item }: ChartViewProps) {
  const part = useChartPart(chart, allergyPart)
  const found = part.state === 'ready' && entriesOf(part.value).some(({ id }) => id === item)
  return (
    <ItemPlace recordId={chart.recordId} view="allergies" item={item}>
      <NamedItemNote item={item} parts={[part]} found={found} />
      {part.state === 'failed' ? (
        <p className={classes.state}>
          <strong className={classes.gap}>Allergies unavailable</strong> They could not be loaded: this does not mean
          that there are none.
        </p>
      ) : null}
      <Card title="Allergies and intolerances" wide data={part} count={counted}>
        {(list) => (
          <>
            <AllergyStatus list={list} />
            <RowList items={list.known} row={row} empty="" />
            <RowList items={list.noneKnown} row={row} empty="" heading="Statements that there are none" />
            <RowList items={list.past} row={row} empty="" heading="Past" />
            <OnRequest items={list.ruledOut} id={idOf} words={ruledOutWords} row={row} />
            <OnRequest items={list.withdrawn} id={idOf} words={withdrawnWords} row={row} />
            <PartNote what="Allergies" part={part} />
          </>
        )}
      </Card>
    </ItemPlace>
  )
}

function row(entry: AllergyEntry) {
  return <AllergyRow key={entry.id} entry={entry} />
}

function idOf({ id }: AllergyEntry): string {
  return id
}

function entriesOf({ known, noneKnown, past, ruledOut, withdrawn }: AllergyList): readonly AllergyEntry[] {
  return [...known, ...noneKnown, ...past, ...ruledOut, ...withdrawn]
}

function counted({ known }: AllergyList): string | undefined {
  return known.length === 0 ? undefined : `${known.length} known`
}
