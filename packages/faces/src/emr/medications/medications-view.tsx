import { Card } from '../cards/card.tsx'
import { RowList } from '../cards/row-list.tsx'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { ItemPlace } from '../lists/item-place.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { problemNames, problemPart } from '../problems/problem-part.ts'
import { CoursesCard } from './courses-card.tsx'
import { FillTable } from './fill-table.tsx'
import { MedicationList } from './medication-list.tsx'
import { medicationParts } from './medication-parts.ts'
import type { MedicationOrders } from './read-orders.ts'
import type { TakenMedicine, TakenMedicines } from './read-statements.ts'
import { TakenRow } from './taken-row.tsx'

/** Prescriptions, current and past, with what the pharmacy handed over, and what the patient says is taken besides. */
export function MedicationsView({ chart, item }: ChartViewProps) {
  const orders = useChartPart(chart, medicationParts.orders)
  const fills = useChartPart(chart, medicationParts.fills)
  const statements = useChartPart(chart, medicationParts.statements)
  const problems = problemNames(useChartPart(chart, problemPart))
  const loose = fills.state === 'ready' ? fills.value.loose : []
  // What stands below the list comes when the list has its height: nothing moves under the pointer (ui 1.10).
  const settled = [orders, fills, statements].every(({ state }) => state !== 'loading')
  const found =
    (orders.state === 'ready' && allOrders(orders.value).some(({ id }) => id === item)) ||
    (statements.state === 'ready' && allStatements(statements.value).some(({ id }) => id === item))
  return (
    <ItemPlace recordId={chart.recordId} view="medications" item={item}>
      <NamedItemNote item={item} parts={[orders, statements]} found={found} />
      <Card title="Prescriptions" wide data={orders} count={({ current }) => `${current.length} current`}>
        {(value) => (
          <>
            <MedicationList orders={value} fills={fills} problems={problems} />
            <PartNote what="Prescriptions" part={orders} />
          </>
        )}
      </Card>
      {settled ? <CoursesCard orders={orders} fills={fills} /> : null}
      {settled ? (
        <Card
          title="Taken without a prescription"
          wide
          data={statements}
          count={({ current }) => (current.length === 0 ? undefined : `${current.length} told`)}
        >
          {({ current, past, withdrawn }) => (
            <>
              <RowList items={current} row={takenRow} empty={past.length === 0 ? 'Not recorded' : 'None now'} />
              <RowList items={past} row={takenRow} empty="" heading="No longer taken" />
              <OnRequest items={withdrawn} id={(one) => one.id} words={withdrawnWords} row={takenRow} />
            </>
          )}
        </Card>
      ) : null}
      {!settled || loose.length === 0 ? null : (
        <Card title="Fills without a prescription on record" wide data={fills}>
          {() => <FillTable fills={loose} named />}
        </Card>
      )}
    </ItemPlace>
  )
}

function takenRow(one: TakenMedicine) {
  return <TakenRow key={one.id} one={one} />
}

function allOrders({ current, past, unclear, withdrawn }: MedicationOrders) {
  return [...current, ...past, ...unclear, ...withdrawn]
}

function allStatements({ current, past, withdrawn }: TakenMedicines) {
  return [...current, ...past, ...withdrawn]
}
