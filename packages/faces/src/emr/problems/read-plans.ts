import { conceptText } from '../../shared/fhir/concept.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import type { CarePlan } from '../../shared/fhir/treatment-resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

export interface PlanEntry {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  readonly status: string
  readonly since: When | undefined
  readonly until: When | undefined
  readonly author: Reference | undefined
  readonly addresses: readonly string[]
  /** "Measure at home, every morning (in progress)" */
  readonly activities: readonly string[]
  readonly note: string | undefined
}

/** Care plans that were not entered in error, newest first. */
export function readPlans(plans: readonly CarePlan[]): readonly PlanEntry[] {
  const valid = plans.filter(({ status }) => status !== 'entered-in-error')
  return newestFirst(valid.map(readPlan), (plan) => plan.since)
}

function readPlan(plan: CarePlan): PlanEntry {
  return {
    id: plan.id ?? '',
    title: plan.title?.trim() || conceptText(plan.category?.[0]) || 'Plan without a title',
    description: plan.description?.trim() || undefined,
    status: plan.status?.replaceAll('-', ' ') ?? 'status not recorded',
    since: readWhen(plan.period?.start ?? plan.created),
    until: readWhen(plan.period?.end),
    author: plan.author,
    addresses: (plan.addresses ?? []).map(({ reference }) => reference).filter((to) => to !== undefined),
    activities: (plan.activity ?? []).map(activityText).filter((text) => text !== undefined),
    note: notesText(plan.note),
  }
}

function activityText({ detail }: NonNullable<CarePlan['activity']>[number]): string | undefined {
  const what = detail?.description?.trim() || conceptText(detail?.code)
  if (what === undefined) return undefined
  const how = detail?.scheduledString === undefined ? what : `${what}, ${detail.scheduledString}`
  return detail?.status === undefined ? how : `${how} (${detail.status.replaceAll('-', ' ')})`
}
