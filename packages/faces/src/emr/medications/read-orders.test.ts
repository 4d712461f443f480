import { describe, expect, it } from 'vitest'
import type { MedicationRequest } from '../../shared/fhir/resources.ts'
import { endedBeforeNow, spanText } from './order-words.ts'
import { readOrders } from './read-orders.ts'

const order = (more: Partial<MedicationRequest> = {}): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: 'a',
  ...more,
})
const only = (more: Partial<MedicationRequest>) => {
  const { current, past, unclear, withdrawn } = readOrders([order(more)])
  const found = [...current, ...past, ...unclear, ...withdrawn][0]
  if (found === undefined) throw new TypeError('nothing was read')
  return found
}

describe('prescriptions', () => {
  it('has nothing when nothing is recorded', () => {
    expect(readOrders([])).toEqual({ current: [], past: [], unclear: [], withdrawn: [] })
  })

  it('reads a prescription that says nothing at all: it is neither taken nor over', () => {
    const { unclear } = readOrders([{ resourceType: 'MedicationRequest' }])
    expect(unclear[0]).toMatchObject({ name: 'Medication not named', dose: undefined, supply: undefined, reasons: [] })
  })

  it('never lists what was entered in error, and keeps it for whoever asks (ui 3.12)', () => {
    const read = readOrders([order({ status: 'entered-in-error' })])
    expect([read.current, read.past, read.unclear].flat()).toEqual([])
    expect(read.withdrawn).toHaveLength(1)
  })

  it('does not call a draft past or current', () => {
    expect(readOrders([order({ status: 'draft' })]).unclear).toHaveLength(1)
  })

  it('tells when and why a stopped one was stopped, or that nobody recorded when (ui 3.12)', () => {
    const stopped = only({
      status: 'stopped',
      authoredOn: '2024-03-12',
      statusReason: { text: 'cough' },
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2025-02-02' } } } }],
    })
    expect(spanText(stopped)).toBe('12-Mar-2024 to 02-Feb-2025, stopped')
    expect(stopped.stopReason).toBe('cough')
    expect(spanText(only({ status: 'stopped' }))).toBe('stopped, dates not recorded')
    // The medicine was begun before: the date of a renewal is not when it was.
    const renewed = only({
      status: 'active',
      authoredOn: '2026-08-06',
      priorPrescription: { reference: 'MedicationRequest/before' },
    })
    expect(spanText(renewed)).toBe('renewed 06-Aug-2026')
    expect(spanText(only({ status: 'stopped', authoredOn: '2014' }))).toBe('stopped, prescribed 2014')
  })

  it('notices that an active one is over by its own dates, but not on its last day (ui 3.13)', () => {
    const until = (end: string) =>
      only({ status: 'active', dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }] })
    const now = new Date(2026, 10, 24, 12).getTime()
    expect(endedBeforeNow(until('2026-11-22'), now)).toBe(true)
    expect(endedBeforeNow(until('2026-11-24'), now)).toBe(false)
    expect(endedBeforeNow(until('2026'), now)).toBe(false)
    expect(endedBeforeNow(until('2027-01-01'), now)).toBe(false)
  })

  it('keeps every reason: the coded words, then what is referred to', () => {
    const read = only({ reasonCode: [{ text: 'pain' }, {}], reasonReference: [{ reference: 'Condition/c' }] })
    expect(read.reasons).toEqual([{ display: 'pain' }, { reference: 'Condition/c' }])
  })

  it('tells the ordered supply in words, and words in place of numbers as they are', () => {
    const supply = (value: unknown) =>
      only({
        dispenseRequest: {
          quantity: { value: value as number, unit: 'tablet' },
          expectedSupplyDuration: { value: 30, unit: 'd', code: 'd' },
          numberOfRepeatsAllowed: 1,
        },
      }).supply
    expect(supply(60)).toBe('60\u00a0tablets for 30\u00a0days with 1 refill')
    expect(supply('sixty')).toBe('sixty\u00a0tablet for 30\u00a0days with 1 refill')
  })
})
