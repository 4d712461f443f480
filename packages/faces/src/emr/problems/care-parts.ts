import type { CarePlan, Goal } from '../../shared/fhir/treatment-resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type GoalEntry, readGoals } from './read-goals.ts'
import { type PlanEntry, readPlans } from './read-plans.ts'

/** What is to be reached, and what was agreed on to reach it. */
export const careParts = {
  goals: chartPart<Goal, readonly GoalEntry[]>('Goals', 'Goal', '_sort=-start-date', readGoals),
  plans: chartPart<CarePlan, readonly PlanEntry[]>('Care plans', 'CarePlan', '_sort=-date', readPlans),
}
