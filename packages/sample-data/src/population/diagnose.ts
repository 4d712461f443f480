import { condition } from '../build/condition.ts'
import { addDays, monthOf, yearOf } from '../calendar.ts'
import { visits } from '../codes/snomed.ts'
import type { Coding, Resource } from '../fhir.ts'
import { whole } from './chance.ts'
import { workday } from './days.ts'
import { type Life, see } from './life.ts'

export type Diagnosis = {
  readonly condition: Resource
  /** The visit's day: the first on which anything can be done about it. */
  readonly date: string
  /** Whether it was there before the chart began. */
  readonly earlier: boolean
}

/**
 * Puts a lasting disease on the problem list: at the first visit when it is older than the chart, else when it had
 * been felt for some weeks. Undefined when that day has not come.
 */
export function diagnose(
  life: Life,
  facts: {
    readonly name: string
    readonly code: Coding
    readonly text?: string
    readonly onset: string
    readonly reason?: string
    /** Since when it has been in remission. */
    readonly remission?: string | undefined
  },
): Diagnosis | undefined {
  const { person } = life
  const earlier = facts.onset < person.since
  const date = earlier ? person.since : workday(addDays(facts.onset, whole(life.random, 5, 40)))
  if (date > person.until) return undefined
  const { name, code, text, reason, onset } = facts
  const made = condition(life.chart, name, {
    code,
    ...(text === undefined ? {} : { text }),
    ...(facts.remission === undefined ? {} : { status: 'remission', abated: facts.remission }),
    onset: earlier ? yearOf(onset) : monthOf(onset),
    recorded: date,
    recorder: person.practitioner,
  })
  life.resources.push(made)
  see(life, date, { type: visits.problem, diagnosis: made, ...(reason === undefined ? {} : { reason }) })
  return { condition: made, date, earlier }
}
