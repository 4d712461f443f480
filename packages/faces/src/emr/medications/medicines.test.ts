import { expect, it } from 'vitest'
import type { MedicationRequest } from '../../shared/fhir/resources.ts'
import type { MedicationStatement } from '../../shared/fhir/treatment-resources.ts'
import type { PartState } from '../chart/part-loader.ts'
import { bothMedicines, isTold, medicinesCount, takenNow } from './medicines.ts'
import { readOrders } from './read-orders.ts'
import { readStatements } from './read-statements.ts'

const order = (text: string, status: string): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: text,
  status,
  medicationCodeableConcept: { text },
})
const told = (text: string, status: string): MedicationStatement => ({
  resourceType: 'MedicationStatement',
  id: text,
  status,
  medicationCodeableConcept: { text },
})
const ready = <T>(value: T, complete = true): PartState<T> => ({
  state: 'ready',
  value,
  complete,
  cut: false,
  loaded: 2,
  asOf: 1,
})
const orders = readOrders([order('metformin', 'active'), order('warfarin', 'draft'), order('x', 'entered-in-error')])
const statements = readStatements([told('ibuprofen', 'active'), told('zinc', 'stopped')])

it('names what is taken without a prescription among what is taken now, and says how many (ui 3.16)', () => {
  const both = bothMedicines(ready(orders), ready(statements))
  if (both.state !== 'ready') throw new Error(both.state)
  expect(takenNow(both.value).map((one) => [one.name, isTold(one)])).toEqual([
    ['metFORMIN', false],
    ['ibuprofen', true],
  ])
  expect(medicinesCount(both.value)).toBe('2 current, 1 not prescribed, 1 unclear')
  expect([both.loaded, both.complete]).toEqual([4, true])
})

it('never calls a draft past: it is unclear in every view (ui 3.13)', () => {
  expect(orders.past).toEqual([])
  expect(orders.unclear.map(({ name }) => name)).toEqual(['warfarin'])
})

it('has prescriptions without statements that failed, but is not complete; without prescriptions it is nothing', () => {
  const retry = () => {}
  const failed: PartState<never> = {
    state: 'failed',
    error: new Error('gone'),
    retry,
    complete: false,
    cut: false,
    loaded: 0,
    asOf: undefined,
  }
  const both = bothMedicines(ready(orders), failed)
  expect(both).toMatchObject({ state: 'ready', complete: false, value: { taken: undefined, failure: { retry } } })
  expect(bothMedicines(failed, ready(statements)).state).toBe('failed')
  const { state, ...rest } = failed
  expect([state, bothMedicines(ready(orders), { ...rest, state: 'loading' }).state]).toEqual(['failed', 'loading'])
})

it('counts nothing where nothing is on record', () => {
  const both = bothMedicines(ready(readOrders([])), ready(readStatements([])))
  expect(both.state === 'ready' ? medicinesCount(both.value) : 'not ready').toBeUndefined()
})
