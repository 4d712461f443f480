import type { MedicationLine } from '../../shared/clinical/read-medication.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'
import { MedicationWords } from './medication-words.tsx'

interface MedicationsCardProps {
  readonly data: Loadable<readonly MedicationLine[]>
  readonly limit?: number | undefined
  readonly wide?: boolean
}

export function MedicationsCard({ data, limit, wide = false }: MedicationsCardProps) {
  return (
    <Card
      title="Medications"
      wide={wide}
      data={data}
      count={(lines) => (lines.length === 0 ? undefined : `${lines.filter((l) => l.current).length} current`)}
    >
      {(lines) => {
        const current = lines.filter((line) => line.current)
        const past = lines.filter((line) => !line.current)
        const empty = past.length > 0 ? `None current. ${past.length} past` : 'Not recorded'
        return (
          <>
            <RowList items={current} row={medicationRow} limit={limit} empty={empty} />
            {limit === undefined ? <RowList items={past} row={medicationRow} heading="Past" empty="" /> : null}
          </>
        )
      }}
    </Card>
  )
}

function medicationRow(line: MedicationLine) {
  const since = whenText(line.since)
  return (
    <Row
      key={line.id}
      side={line.current ? (since === undefined ? undefined : `since ${since}`) : `${line.status}${pastDate(line)}`}
      details={[
        ['For', <Who key="for" reference={line.reason} />],
        ['Prescribed', whenText(line.since, true)],
        ['By', <Who key="by" reference={line.prescriber} />],
        ...(line.current ? [] : [['Stopped', stopped(line)] as const]),
      ]}
    >
      <MedicationWords line={line} />
      {line.current || line.stopReason === undefined ? null : ` — ${line.status}: ${line.stopReason}`}
    </Row>
  )
}

function pastDate(line: MedicationLine): string {
  const when = whenText(line.stopped)
  return when === undefined ? '' : ` ${when}`
}

function stopped(line: MedicationLine): string | undefined {
  return [whenText(line.stopped), line.stopReason].filter((part) => part !== undefined).join(', ') || undefined
}
