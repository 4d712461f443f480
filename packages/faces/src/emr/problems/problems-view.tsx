import { Card } from '../cards/card.tsx'
import { RowList } from '../cards/row-list.tsx'
import { parts } from '../chart/chart-parts.ts'
import type { ChartViewProps } from '../chart/chart-view-props.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { ItemPlace } from '../lists/item-place.tsx'
import { NamedItemNote } from '../lists/named-item-note.tsx'
import { OnRequest, ruledOutWords, withdrawnWords } from '../lists/on-request.tsx'
import { PartNote } from '../lists/part-note.tsx'
import { medicationParts } from '../medications/medication-parts.ts'
import { careParts } from './care-parts.ts'
import { DisagreementList } from './disagreement-list.tsx'
import type { ProblemContext } from './problem-context.ts'
import type { ProblemEntry } from './problem-entry.ts'
import { problemPart } from './problem-part.ts'
import { ProblemRow } from './problem-row.tsx'
import type { ProblemList } from './read-problem-list.ts'

/** All problems of a record, and what of the chart belongs to each. */
export function ProblemsView({ chart, item }: ChartViewProps) {
  const problems = useChartPart(chart, problemPart)
  const context: ProblemContext = {
    orders: useChartPart(chart, medicationParts.orders),
    encounters: useChartPart(chart, parts.encounters),
    goals: useChartPart(chart, careParts.goals),
    plans: useChartPart(chart, careParts.plans),
  }
  const row = (problem: ProblemEntry) => <ProblemRow key={problem.id} problem={problem} context={context} />
  const found = problems.state === 'ready' && entriesOf(problems.value).some(({ id }) => id === item)
  return (
    <ItemPlace recordId={chart.recordId} view="problems" item={item}>
      <NamedItemNote item={item} parts={[problems]} found={found} />
      <Card title="Problems" wide data={problems} count={counted}>
        {(list) => {
          const apart = new Set(list.disagreements.flatMap(({ entries }) => entries))
          const active = list.active.filter((entry) => !apart.has(entry))
          const past = list.past.filter((entry) => !apart.has(entry))
          return (
            <>
              <DisagreementList disagreements={list.disagreements} context={context} />
              <RowList items={active} row={row} heading="Active" empty={emptyWords(list)} />
              <RowList items={past} row={row} heading="Past" empty="" />
              <OnRequest items={list.ruledOut} id={idOf} words={ruledOutWords} row={row} />
              <OnRequest items={list.withdrawn} id={idOf} words={withdrawnWords} row={row} />
              <PartNote what="Problems" part={problems} />
            </>
          )
        }}
      </Card>
    </ItemPlace>
  )
}

function idOf({ id }: ProblemEntry): string {
  return id
}

function entriesOf({ active, past, ruledOut, withdrawn }: ProblemList): readonly ProblemEntry[] {
  return [...active, ...past, ...ruledOut, ...withdrawn]
}

function counted({ active, disagreements }: ProblemList): string | undefined {
  const apart = new Set(disagreements.flatMap(({ entries }) => entries))
  const plain = active.filter((entry) => !apart.has(entry)).length
  if (disagreements.length === 0) return active.length === 0 ? undefined : `${active.length} active`
  return `${plain} active, ${disagreements.length} where records disagree`
}

function emptyWords({ active, past }: ProblemList): string {
  if (active.length > 0) return ''
  return past.length > 0 ? 'No active problems' : 'Not recorded'
}
