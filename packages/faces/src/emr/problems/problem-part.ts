import type { Condition } from '../../shared/fhir/resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import type { Loadable } from '../fhir/use-loadable.ts'
import { type ProblemList, readProblemList } from './read-problem-list.ts'

/** All conditions of a record, those that are over, ruled out and withdrawn among them. */
export const problemPart = chartPart<Condition, ProblemList>('Problem list', 'Condition', '', readProblemList)

const none: ReadonlyMap<string, string> = new Map()

/** What each problem is called, by the reference that other entries use for it; nothing while they load. */
export function problemNames(problems: Loadable<ProblemList>): ReadonlyMap<string, string> {
  if (problems.state !== 'ready') return none
  const { active, past, ruledOut } = problems.value
  return new Map([...active, ...past, ...ruledOut].map(({ id, name }) => [`Condition/${id}`, name]))
}
