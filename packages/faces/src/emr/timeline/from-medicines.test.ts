import { describe, expect, it } from 'vitest'
import type { MedicationRequest } from '../../shared/fhir/resources.ts'
import { readOrders } from '../medications/read-orders.ts'
import { medicineEntries } from './from-medicines.ts'

const order = (id: string, from: string, mg: number, more: Partial<MedicationRequest> & { end?: string } = {}) => {
  const { end, ...rest } = more
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    authoredOn: from,
    medicationCodeableConcept: { text: `Lisinopril ${mg} MG Oral Tablet` },
    dosageInstruction: [
      {
        doseAndRate: [{ doseQuantity: { value: mg, unit: 'mg' } }],
        ...(end === undefined ? {} : { timing: { repeat: { boundsPeriod: { end } } } }),
      },
    ],
    ...rest,
  } satisfies MedicationRequest
}
const told = (...requests: MedicationRequest[]) =>
  medicineEntries(readOrders(requests)).map(({ id, verb, more }) => `${id} ${verb}${more ? `: ${more}` : ''}`)

describe('medicines in the timeline', () => {
  it('leaves out what was entered in error, and calls a draft one', () => {
    expect(told(order('a', '2024', 10, { status: 'entered-in-error' }))).toEqual([])
    expect(told(order('a', '2024', 10, { status: 'draft' }))[0]).toContain('Draft, not prescribed yet')
  })

  it('tells a stop with its reason, where its date is on record', () => {
    const stopped = { status: 'stopped', statusReason: { text: 'cough' } }
    expect(told(order('a', '2024-01-01', 10, { ...stopped, end: '2024-05-01' }))).toEqual([
      'a Stopped: cough',
      expect.stringContaining('a Prescribed'),
    ])
    expect(told(order('a', '2024-01-01', 10, stopped))).toEqual([expect.stringContaining('a Prescribed')])
  })

  it('tells a new dose as a change, without the stop of the one before', () => {
    const first = order('a', '2024-01-01', 10, { status: 'stopped', end: '2024-06-01' })
    expect(told(first, order('b', '2024-06-01', 20))).toEqual([
      expect.stringContaining('a Prescribed'),
      expect.stringContaining('b Changed from 10\u00a0mg'),
    ])
  })

  it('is no change when the one before was over for long', () => {
    const first = order('a', '2020-01-01', 10, { status: 'stopped', end: '2020-06-01' })
    expect(told(first, order('b', '2024-06-01', 20))).toEqual([
      expect.stringContaining('a Stopped'),
      expect.stringContaining('a Prescribed'),
      expect.stringContaining('b Prescribed'),
    ])
  })

  it('follows the prescription that it names, whatever the dates', () => {
    const renewed = order('b', '2024-06-01', 10, { priorPrescription: { reference: 'MedicationRequest/a' } })
    expect(told(order('a', '2020', 10), renewed)[1]).toContain('b Prescribed again')
  })
})
