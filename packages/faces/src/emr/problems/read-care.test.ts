import { describe, expect, it } from 'vitest'
import type { CarePlan, Goal } from '../../shared/fhir/treatment-resources.ts'
import { readGoals } from './read-goals.ts'
import { readPlans } from './read-plans.ts'

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({ resourceType: 'Goal', id, ...more })
const plan = (id: string, more: Partial<CarePlan> = {}): CarePlan => ({ resourceType: 'CarePlan', id, ...more })

describe('goals', () => {
  it('entered in error are gone, the newest stands first, and what is not recorded is said so (ui 3.11, 3.12)', () => {
    const goals = readGoals([
      goal('bare'),
      goal('wrong', { lifecycleStatus: 'entered-in-error' }),
      goal('old', { startDate: '2024' }),
      goal('new', { startDate: '2026-01-10', lifecycleStatus: 'on-hold' }),
    ])
    expect(goals.map(({ id, status }) => [id, status])).toEqual([
      ['new', 'on hold'],
      ['old', 'status not recorded'],
      ['bare', 'status not recorded'],
    ])
    expect(goals.at(-1)?.text).toBe('Goal not described')
  })

  it('say their targets as they were set: from, up to, or in words; an empty target is none', () => {
    const mmHg = (value: number) => ({ value, unit: 'mmHg' })
    const [one] = readGoals([
      goal('a', {
        target: [
          {},
          { measure: { text: 'Systolic' }, detailRange: { high: mmHg(130) }, dueDate: '2027-01-10' },
          { detailRange: { low: mmHg(90), high: mmHg(130) } },
          { detailRange: { low: mmHg(90) } },
        ],
        addresses: [{ reference: 'Condition/c' }, {}],
      }),
    ])
    expect(one?.targets).toEqual([
      'Systolic up to 130\u00a0mmHg by 10-Jan-2027',
      '90\u00a0mmHg to 130\u00a0mmHg',
      '90\u00a0mmHg or more',
    ])
    expect(one?.addresses).toEqual(['Condition/c'])
  })
})

describe('care plans', () => {
  it('entered in error are gone; a plan without a title has its category, or says that it has none', () => {
    const plans = readPlans([
      plan('wrong', { status: 'entered-in-error' }),
      plan('bare', { title: '  ' }),
      plan('named', { category: [{ text: 'Diabetes plan' }], created: '2026-03-01' }),
    ])
    expect(plans.map(({ id, title }) => [id, title])).toEqual([
      ['named', 'Diabetes plan'],
      ['bare', 'Plan without a title'],
    ])
  })

  it('tell each activity with how often and how it stands; one that says nothing is left out', () => {
    const [one] = readPlans([
      plan('a', {
        activity: [
          {},
          { detail: { status: 'in-progress', description: 'Measure at home', scheduledString: 'every morning' } },
          { detail: { code: { text: 'Walk' } } },
        ],
      }),
    ])
    expect(one?.activities).toEqual(['Measure at home, every morning (in progress)', 'Walk'])
  })
})
