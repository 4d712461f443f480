import { doseText } from '../../shared/clinical/read-medication.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import type { Goal } from '../../shared/fhir/treatment-resources.ts'
import { newestFirst, readWhen, type When, whenText } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

export interface GoalEntry {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly achievement: string | undefined
  /** "Systolic blood pressure up to 130 mmHg by 10-Jan-2027" */
  readonly targets: readonly string[]
  readonly since: When | undefined
  readonly judged: When | undefined
  readonly setBy: Reference | undefined
  readonly addresses: readonly string[]
  readonly note: string | undefined
}

/** Goals that were not entered in error, newest first. */
export function readGoals(goals: readonly Goal[]): readonly GoalEntry[] {
  const valid = goals.filter(({ lifecycleStatus }) => lifecycleStatus !== 'entered-in-error')
  return newestFirst(valid.map(readGoal), (goal) => goal.since)
}

function readGoal(goal: Goal): GoalEntry {
  return {
    id: goal.id ?? '',
    text: conceptText(goal.description) ?? 'Goal not described',
    status: goal.lifecycleStatus?.replaceAll('-', ' ') ?? 'status not recorded',
    achievement: conceptText(goal.achievementStatus),
    targets: (goal.target ?? []).map(targetText).filter((text) => text !== undefined),
    since: readWhen(goal.startDate),
    judged: readWhen(goal.statusDate),
    setBy: goal.expressedBy,
    addresses: (goal.addresses ?? []).map(({ reference }) => reference).filter((to) => to !== undefined),
    note: notesText(goal.note),
  }
}

type Target = NonNullable<Goal['target']>[number]

function targetText(target: Target): string | undefined {
  const due = whenText(readWhen(target.dueDate))
  const parts = [conceptText(target.measure), amountText(target), due === undefined ? undefined : `by ${due}`]
  return parts.filter((part) => part !== undefined).join(' ') || undefined
}

function amountText({ detailQuantity, detailRange, detailString }: Target): string | undefined {
  const low = doseText(detailRange?.low)
  const high = doseText(detailRange?.high)
  if (low !== undefined && high !== undefined) return `${low} to ${high}`
  if (high !== undefined) return `up to ${high}`
  if (low !== undefined) return `${low} or more`
  return doseText(detailQuantity) ?? detailString
}
