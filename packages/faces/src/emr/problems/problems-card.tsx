import type { Problem, Problems } from '../../shared/clinical/read-problems.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Card } from '../cards/card.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { Loadable } from '../fhir/use-loadable.ts'

interface ProblemsCardProps {
  readonly data: Loadable<Problems>
  readonly limit: number
}

export function ProblemsCard({ data, limit }: ProblemsCardProps) {
  return (
    <Card
      title="Problems"
      data={data}
      count={({ active, past }) => (active.length + past.length === 0 ? undefined : `${active.length} active`)}
    >
      {(problems) => (
        <>
          <RowList items={problems.active} row={problemRow} limit={limit} empty={emptyWords(problems)} />
        </>
      )}
    </Card>
  )
}

function emptyWords(problems: Problems): string {
  return problems.past.length > 0 ? `No active problems. ${problems.past.length} past` : 'Not recorded'
}

function problemRow(problem: Problem) {
  const since = whenText(problem.since) ?? problem.sinceText
  const ended = whenText(problem.ended)
  return (
    <Row
      key={problem.id}
      side={
        ended === undefined ? (since === undefined ? undefined : `since ${since}`) : `${since ?? 'unknown'} to ${ended}`
      }
      details={[
        ['Since', since],
        ['Recorded', whenText(problem.recorded, true)],
        ['By', <Who key="by" reference={problem.recorder} />],
        ['Code', problem.code],
      ]}
    >
      {problem.doubt === undefined ? null : `${problem.doubt}: `}
      <bdi>{problem.name}</bdi>
    </Row>
  )
}
