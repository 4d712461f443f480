import { conceptText } from '../../shared/fhir/concept.ts'
import type { Immunization } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'

interface ImmunizationsCardProps {
  readonly data: Loadable<readonly Immunization[]>
  readonly limit: number
}

export function ImmunizationsCard({ data, limit }: ImmunizationsCardProps) {
  return (
    <Card
      title="Immunizations"
      data={data}
      count={(all) => (all.length === 0 ? undefined : `${given(all).length} given`)}
    >
      {(all) => <RowList items={given(all)} row={immunizationRow} limit={limit} empty="Not recorded" />}
    </Card>
  )
}

function given(all: readonly Immunization[]): readonly Immunization[] {
  const done = all.filter((one) => one.status !== 'not-done' && one.status !== 'entered-in-error')
  return newestFirst(done, (one) => readWhen(one.occurrenceDateTime))
}

function immunizationRow(one: Immunization) {
  const when = readWhen(one.occurrenceDateTime)
  return (
    <Row
      key={one.id}
      side={whenText(when) ?? one.occurrenceString}
      details={[
        ['Given', whenText(when, true) ?? one.occurrenceString],
        ['By', <Who key="by" reference={one.performer?.[0]?.actor} />],
        ['Lot', one.lotNumber],
      ]}
    >
      <bdi>{conceptText(one.vaccineCode) ?? 'Vaccine not named'}</bdi>
    </Row>
  )
}
