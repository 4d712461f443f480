import { conceptText } from '../../shared/fhir/concept.ts'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'

interface EncountersCardProps {
  readonly data: Loadable<readonly Encounter[]>
  readonly limit: number
}

export function EncountersCard({ data, limit }: EncountersCardProps) {
  return (
    <Card
      title="Encounters"
      data={data}
      count={(all) => (valid(all).length === 0 ? undefined : `${valid(all).length}`)}
    >
      {(all) => <RowList items={valid(all)} row={encounterRow} limit={limit} empty="Not recorded" />}
    </Card>
  )
}

function valid(all: readonly Encounter[]): readonly Encounter[] {
  const kept = all.filter((one) => one.status !== 'entered-in-error')
  return newestFirst(kept, (one) => readWhen(one.period?.start))
}

/** HL7 ActCode classes in words. */
const classWords: Readonly<Record<string, string>> = {
  AMB: 'outpatient',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  HH: 'at home',
  VR: 'remote',
  OBSENC: 'observation',
  SS: 'short stay',
}

function encounterRow(one: Encounter) {
  const start = readWhen(one.period?.start)
  const kind = classWords[one.class?.code ?? ''] ?? one.class?.display
  const type = conceptText(one.type?.[0])
  const reason = conceptText(one.reasonCode?.[0])
  const running = one.status === 'in-progress' ? 'now' : one.status === 'planned' ? 'planned' : kind
  return (
    <Row
      key={one.id}
      side={[running, whenText(start)].filter((part) => part !== undefined).join(' · ') || undefined}
      details={[
        ['From', whenText(start, true)],
        ['To', whenText(readWhen(one.period?.end), true)],
        ['With', <Who key="with" reference={one.participant?.[0]?.individual} />],
        ['Where', <Who key="where" reference={one.location?.[0]?.location ?? one.serviceProvider} />],
      ]}
    >
      <bdi>{type ?? kind ?? 'Kind not recorded'}</bdi>
      {reason === undefined ? null : (
        <>
          {' — '}
          <bdi>{reason}</bdi>
        </>
      )}
    </Row>
  )
}
