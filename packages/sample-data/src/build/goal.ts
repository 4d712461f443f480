import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import type { Measure } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource, referenceTo, resource } from '../fhir.ts'

const achievements = {
  'in-progress': 'In Progress',
  improving: 'Improving',
  worsening: 'Worsening',
  achieved: 'Achieved',
  sustaining: 'Sustaining',
  'not-achieved': 'Not Achieved',
} as const

const priorities = { high: 'High Priority', medium: 'Medium Priority', low: 'Low Priority' } as const

export type GoalFacts = {
  readonly text: string
  readonly since: string
  readonly status?: 'active' | 'on-hold' | 'completed' | 'cancelled'
  readonly achievement: keyof typeof achievements
  /** The day as of which status and achievement are told. */
  readonly judged?: string
  readonly priority?: keyof typeof priorities
  readonly addresses: readonly Resource[]
  /** What is measured, between which bounds it is to come to lie, and by which day, which may lie ahead. */
  readonly target?: {
    readonly measure: Measure
    readonly low?: number
    readonly high?: number
    readonly due?: string
  }
  /** True when the patient, not a clinician, set it. */
  readonly byPatient?: boolean
  readonly note?: string
}

/** What treatment is to reach (R4 Goal). */
export function goal(chart: Chart, name: string, facts: GoalFacts): Resource {
  const { target } = facts
  const priority = facts.priority ?? 'medium'
  return resource('Goal', idIn(chart, name), {
    lifecycleStatus: facts.status ?? 'active',
    achievementStatus: hl7('goal-achievement', facts.achievement, achievements[facts.achievement]),
    priority: hl7('goal-priority', `${priority}-priority`, priorities[priority]),
    description: { text: facts.text },
    subject: chart.subject,
    startDate: facts.since,
    target: target === undefined ? undefined : [targetOf(target)],
    statusDate: facts.judged,
    expressedBy: facts.byPatient === true ? chart.subject : { reference: 'Practitioner/dave-okafor' },
    addresses: facts.addresses.map((one) => referenceTo(one)),
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}

function targetOf({ measure, low, high, due }: NonNullable<GoalFacts['target']>): object {
  return {
    measure: concept(measure.coding, measure.text),
    detailRange: {
      ...(low === undefined ? {} : { low: quantity(low, measure.unit) }),
      ...(high === undefined ? {} : { high: quantity(high, measure.unit) }),
    },
    ...(due === undefined ? {} : { dueDate: due }),
  }
}
