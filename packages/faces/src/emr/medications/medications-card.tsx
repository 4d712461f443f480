import { whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { LoadFailure } from '../cards/load-failure.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { Tag } from '../lists/tag.tsx'
import { MedicationWords } from './medication-words.tsx'
import { isTold, type Medicines, medicinesCount, takenNow } from './medicines.ts'
import { spanText, statusWords } from './order-words.ts'
import type { MedicationOrder } from './read-orders.ts'
import type { TakenMedicine } from './read-statements.ts'

interface MedicationsCardProps {
  readonly data: Loadable<Medicines>
  readonly limit: number
}

/** What is taken now, prescribed or not; and prescriptions of which nobody knows whether they are. */
export function MedicationsCard({ data, limit }: MedicationsCardProps) {
  return (
    <Card title="Medications" data={data} count={medicinesCount}>
      {(medicines) => (
        <>
          <RowList items={takenNow(medicines)} row={medicineRow} limit={limit} empty={emptyWords(medicines)} />
          {medicines.failure === undefined ? null : (
            <LoadFailure
              what="Medicines without a prescription"
              error={medicines.failure.error}
              retry={medicines.failure.retry}
            />
          )}
          <RowList items={medicines.orders.unclear} row={orderRow} heading="Status unclear" limit={limit} empty="" />
        </>
      )}
    </Card>
  )
}

function emptyWords({ orders, taken }: Medicines): string {
  const past = orders.past.length + (taken?.past.length ?? 0)
  if (past > 0) return `None current. ${past} past`
  return orders.unclear.length > 0 || taken === undefined ? 'None current' : 'Not recorded'
}

function medicineRow(one: MedicationOrder | TakenMedicine) {
  return isTold(one) ? toldRow(one) : orderRow(one)
}

function orderRow(order: MedicationOrder) {
  return (
    <Row
      key={order.id}
      side={spanText(order)}
      details={[
        ['For', <Who key="for" reference={order.reason} />],
        ['Prescribed', whenText(order.since, true)],
        ['By', <Who key="by" reference={order.prescriber} />],
        ['Status', statusWords(order.status)],
      ]}
    >
      <MedicationWords line={order} />
    </Row>
  )
}

function toldRow(one: TakenMedicine) {
  const since = whenText(one.since)
  return (
    <Row
      key={one.id}
      side={since === undefined ? 'start not recorded' : `since ${since}`}
      details={[
        ['Told', whenText(one.told, true)],
        ['By', <Who key="by" reference={one.teller} />],
      ]}
    >
      <MedicationWords line={one} /> <Tag tone="own">{one.source ?? 'not prescribed'}</Tag>{' '}
      {one.state === undefined ? null : <Tag tone="plain">{one.state}</Tag>}
    </Row>
  )
}
