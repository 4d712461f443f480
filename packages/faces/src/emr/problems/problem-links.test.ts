import { describe, expect, it } from 'vitest'
import { readOrders } from '../medications/read-orders.ts'
import { addressing, encountersOf, treatmentOf } from './problem-links.ts'
import { readGoals } from './read-goals.ts'
import { readPlans } from './read-plans.ts'
import { readProblemList } from './read-problem-list.ts'

const problem = (encounter?: string) => {
  const [one] = readProblemList([
    { resourceType: 'Condition', id: 'c', ...(encounter === undefined ? {} : { encounter: { reference: encounter } }) },
  ]).active
  if (one === undefined) throw new TypeError('nothing was read')
  return one
}

describe('what of the chart belongs to a problem', () => {
  it('is no treatment that was entered in error, or that names another problem', () => {
    const orders = readOrders([
      {
        resourceType: 'MedicationRequest',
        status: 'entered-in-error',
        reasonReference: [{ reference: 'Condition/c' }],
      },
      { resourceType: 'MedicationRequest', status: 'active', reasonReference: [{ reference: 'Condition/c2' }] },
      { resourceType: 'MedicationRequest', status: 'active' },
    ])
    expect(treatmentOf('c', orders)).toEqual([])
  })

  it('is what is taken now before what was taken', () => {
    const reasonReference = [{ reference: 'Condition/x' }, { reference: 'Condition/c' }]
    const orders = readOrders([
      { resourceType: 'MedicationRequest', id: 'past', status: 'stopped', authoredOn: '2026', reasonReference },
      { resourceType: 'MedicationRequest', id: 'now', status: 'active', authoredOn: '2020', reasonReference },
    ])
    expect(treatmentOf('c', orders).map(({ id }) => id)).toEqual(['now', 'past'])
  })

  it('is each encounter that names it, by diagnosis or reason, or in which it was recorded', () => {
    const encounters = readable([
      { id: 'other' },
      { id: 'wrong', status: 'entered-in-error', diagnosis: [{ condition: { reference: 'Condition/c' } }] },
      { id: 'diagnosis', period: { start: '2020' }, diagnosis: [{}, { condition: { reference: 'Condition/c' } }] },
      { id: 'reason', period: { start: '2022' }, reasonReference: [{ reference: 'Condition/c' }] },
      { id: 'e' },
    ])
    expect(encountersOf(problem('Encounter/e'), encounters).map(({ id }) => id)).toEqual(['reason', 'diagnosis', 'e'])
  })

  it('is each goal and plan that addresses it', () => {
    const addresses = [{}, { reference: 'Condition/c' }]
    expect(addressing('c', readGoals([{ resourceType: 'Goal', addresses }, { resourceType: 'Goal' }]))).toHaveLength(1)
    expect(addressing('c', readPlans([{ resourceType: 'CarePlan', addresses }]))).toHaveLength(1)
  })
})

describe('goals and plans', () => {
  it('tells what is not recorded, and leaves out what was entered in error', () => {
    expect(readGoals([{ resourceType: 'Goal', lifecycleStatus: 'entered-in-error' }])).toEqual([])
    expect(readPlans([{ resourceType: 'CarePlan', status: 'entered-in-error' }])).toEqual([])
    expect(readGoals([{ resourceType: 'Goal' }])[0]).toMatchObject({
      text: 'Goal not described',
      status: 'status not recorded',
      targets: [],
    })
    expect(readPlans([{ resourceType: 'CarePlan' }])[0]?.title).toBe('Plan without a title')
  })

  it('tells a target with its bounds and the day by which it is due', () => {
    const target = [
      { measure: { text: 'Weight' }, detailRange: { high: { value: 80, unit: 'kg' } }, dueDate: '2027-01' },
      { detailRange: { low: { value: 5, unit: 'kg' }, high: { value: 6, unit: 'kg' } } },
      {},
    ]
    expect(readGoals([{ resourceType: 'Goal', target }])[0]?.targets).toEqual([
      'Weight up to 80\u00a0kg by Jan-2027',
      '5\u00a0kg to 6\u00a0kg',
    ])
  })
})

function readable(encounters: readonly object[]) {
  return encounters.map((one) => ({ resourceType: 'Encounter' as const, ...one }))
}
