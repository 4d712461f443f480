import { ItemRow } from '../lists/item-row.tsx'
import type { ProblemContext } from './problem-context.ts'
import { problemDetails } from './problem-details.tsx'
import type { ProblemEntry } from './problem-entry.ts'
import { treatmentOf } from './problem-links.ts'
import classes from './problem-row.module.css'
import { courseText } from './problem-words.ts'

interface ProblemRowProps {
  readonly problem: ProblemEntry
  readonly context: ProblemContext
}

/** One problem: its name with what is doubtful about it, since when, and what treats it now. */
export function ProblemRow({ problem, context }: ProblemRowProps) {
  const { orders } = context
  const treated = orders.state === 'ready' ? treatmentOf(problem.id, orders.value) : []
  const now = [...new Set(treated.filter((order) => order.current).map((order) => order.name))]
  const prefix = prefixOf(problem)
  return (
    <ItemRow id={problem.id} type="Condition" side={courseText(problem)} details={problemDetails(problem, context)}>
      {prefix === undefined ? null : <span className={classes.doubt}>{prefix}: </span>}
      <bdi className={classes.name}>{problem.name}</bdi>
      {problem.severity === undefined ? null : (
        <>
          {' — '}
          <bdi>{problem.severity.toLowerCase()}</bdi>
        </>
      )}
      {now.length === 0 ? null : <span className={classes.treatment}>treated with {now.join(', ')}</span>}
    </ItemRow>
  )
}

function prefixOf({ standing, doubt }: ProblemEntry): string | undefined {
  if (standing === 'ruled out') return 'Ruled out'
  return standing === 'withdrawn' ? 'Withdrawn' : doubt
}
