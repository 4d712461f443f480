import { conceptText } from '../../shared/fhir/concept.ts'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { readWhen, whenText } from '../../shared/fhir/when.ts'
import type { Detail } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import { EntryLink } from '../lists/entry-link.tsx'
import { spanText } from '../medications/order-words.ts'
import type { MedicationOrder } from '../medications/read-orders.ts'
import type { ProblemContext } from './problem-context.ts'
import type { ProblemEntry } from './problem-entry.ts'
import { addressing, encountersOf, treatmentOf } from './problem-links.ts'
import { statusText } from './problem-words.ts'
import type { GoalEntry } from './read-goals.ts'
import type { PlanEntry } from './read-plans.ts'
import { Related } from './related.tsx'

/** Everything on record about a problem: what was said, by whom and when, and what of the chart belongs to it. */
export function problemDetails(problem: ProblemEntry, { orders, encounters, goals, plans }: ProblemContext): Detail[] {
  const { id } = problem
  return [
    ['Since', whenText(problem.since, true) ?? problem.sinceText],
    ...(problem.standing === 'active' ? [] : [['Ended', whenText(problem.ended, true) ?? problem.endedText] as const]),
    ['Status', statusText(problem)],
    ['Recorded', whenText(problem.recorded, true)],
    ['By', <Who key="by" reference={problem.recorder} />],
    ...(problem.asserter === undefined || problem.asserter === problem.recorder
      ? []
      : [['Who said so', <Who key="asserter" reference={problem.asserter} />] as const]),
    ['Severity', problem.severity],
    ...(problem.sites === undefined ? [] : [['Where', <bdi key="sites">{problem.sites}</bdi>] as const]),
    ['Kind', problem.category],
    ['Code', problem.code],
    ...(problem.note === undefined ? [] : [['Note', <bdi key="note">{problem.note}</bdi>] as const]),
    [
      'Treatment',
      <Related
        key="treatment"
        part={orders}
        find={(value) => treatmentOf(id, value)}
        row={orderLink}
        none="No prescription names it"
      />,
    ],
    [
      'Named in encounters',
      <Related
        key="encounters"
        part={encounters}
        find={(value) => encountersOf(problem, value)}
        row={encounterLink}
        none="No encounter names it"
      />,
    ],
    ['Goals', <Related key="goals" part={goals} find={(all) => addressing(id, all)} row={goalLine} none="None" />],
    ['Care plans', <Related key="plans" part={plans} find={(all) => addressing(id, all)} row={planLine} none="None" />],
  ]
}

function orderLink(order: MedicationOrder) {
  return (
    <li key={order.id}>
      <EntryLink view="medications" id={order.id}>
        {order.name}
        {order.strength === undefined ? null : ` ${order.strength}`}
      </EntryLink>{' '}
      {spanText(order)}
    </li>
  )
}

function encounterLink(one: Encounter) {
  return (
    <li key={one.id}>
      <EntryLink view="encounters" id={one.id ?? ''}>
        <bdi>{conceptText(one.type?.[0]) ?? 'Encounter'}</bdi>
      </EntryLink>{' '}
      {whenText(readWhen(one.period?.start)) ?? 'date not recorded'}
    </li>
  )
}

function goalLine(goal: GoalEntry) {
  const state = [goal.status, goal.achievement?.toLowerCase()].filter((part) => part !== undefined).join(', ')
  return (
    <li key={goal.id}>
      <bdi>{goal.text}</bdi> ({state}){goal.since === undefined ? null : `, set ${whenText(goal.since)}`}
      {goal.targets.length === 0 ? null : <bdi>. Target: {goal.targets.join('; ')}</bdi>}
    </li>
  )
}

function planLine(plan: PlanEntry) {
  return (
    <li key={plan.id}>
      <bdi>{plan.title}</bdi> ({plan.status}){plan.since === undefined ? null : `, since ${whenText(plan.since)}`}
      {plan.activities.length === 0 ? null : <bdi>: {plan.activities.join('; ')}</bdi>}
    </li>
  )
}
