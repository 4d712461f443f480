import { Card } from '../cards/card.tsx'
import { RowList } from '../cards/row-list.tsx'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { ItemPlace } from '../lists/item-place.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { DoseRow } from './dose-row.tsx'
import { immunizationPart } from './immunization-part.ts'
import classes from './immunizations-view.module.css'
import type { Dose, Immunizations } from './read-doses.ts'

/** Vaccines by what they protect from, dose after dose; nothing here says what is due, for the record does not. */
export function ImmunizationsView({ chart, patient, item }: ChartViewProps) {
  const part = useChartPart(chart, immunizationPart)
  const birthDate = patient?.birthDate
  const row = (group?: string) => (dose: Dose) => (
    <DoseRow key={dose.id} dose={dose} group={group} birthDate={birthDate} />
  )
  const found = part.state === 'ready' && dosesOf(part.value).some(({ id }) => id === item)
  return (
    <ItemPlace recordId={chart.recordId} view="immunizations" item={item}>
      <NamedItemNote item={item} parts={[part]} found={found} />
      <Card title="Immunizations" wide data={part} count={counted}>
        {({ groups, withdrawn }) => (
          <>
            {groups.length === 0 ? <p className={classes.note}>Not recorded</p> : null}
            {groups.map(({ name, doses, given }) => (
              <section key={name} className={classes.group} aria-label={name}>
                <h3 className={classes.name}>
                  <bdi>{name}</bdi> <span className={classes.count}>{countText(given)}</span>
                </h3>
                <RowList items={doses} row={row(name)} empty="" />
              </section>
            ))}
            <OnRequest items={withdrawn} id={({ id }) => id} words={withdrawnWords} row={row()} />
            <PartNote what="Immunizations" part={part} />
            <p className={classes.note}>This list tells what was recorded. It does not tell what is due.</p>
          </>
        )}
      </Card>
    </ItemPlace>
  )
}

function countText(given: number): string {
  if (given === 0) return 'none given'
  return given === 1 ? '1 dose' : `${given} doses`
}

function dosesOf({ groups, withdrawn }: Immunizations): readonly Dose[] {
  return [...groups.flatMap(({ doses }) => doses), ...withdrawn]
}

function counted({ given }: Immunizations): string | undefined {
  return given === 0 ? undefined : `${given} given`
}
