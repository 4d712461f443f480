import { describe, expect, test } from 'vitest'
import { awkwardDays } from './testing/charts.ts'
import {
  fillsBelongToPrescriptions,
  medicinesHaveReasons,
  reasonsComeFirst,
  suppliesLastAsSaid,
} from './testing/coherence/medicines.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

/** Prescriptions whose story is that nobody said why: bought without one, for headaches. */
const withoutReason = new Set(['penny-silva-acetaminophen'])

const request = (more: object = {}): Record<string, unknown> => ({
  resourceType: 'MedicationRequest',
  id: 'request',
  status: 'active',
  authoredOn: '2026-01-10',
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      doseAndRate: [{ doseQuantity: { value: 1, code: '{tbl}' } }],
    },
  ],
  ...more,
})
const fill = (date: string, more: object = {}): Record<string, unknown> => ({
  resourceType: 'MedicationDispense',
  authorizingPrescription: [{ reference: 'MedicationRequest/request' }],
  whenHandedOver: date,
  quantity: { value: 60, code: '{tbl}' },
  daysSupply: { value: 30, code: 'd' },
  ...more,
})

describe('medicines cohere', () => {
  test('an active medicine without a reason is found out, unless its story is that', () => {
    expect(medicinesHaveReasons()(chartOf(request()))).toHaveLength(1)
    expect(medicinesHaveReasons(new Set(['request']))(chartOf(request()))).toEqual([])
    expect(medicinesHaveReasons(new Set(['someone']))(chartOf(request()))).toEqual([])
    expect(medicinesHaveReasons()(chartOf(request({ status: 'stopped' })))).toEqual([])
  })

  test('a reason that was recorded later is found out', () => {
    const reason = { resourceType: 'Condition', id: 'reason', recordedDate: '2026-01-11' }
    const early = request({ reasonReference: [{ reference: 'Condition/reason' }] })
    expect(reasonsComeFirst(chartOf(reason, early))).toHaveLength(1)
  })

  test.each([
    ['of no prescription', fill('2026-01-12', { authorizingPrescription: [] })],
    ['before its prescription', fill('2026-01-09')],
    ['of another medicine', fill('2026-01-12', { medicationCodeableConcept: { text: 'something else' } })],
  ])('a filling %s is found out (R4 MedicationDispense)', (_, wrong) => {
    expect(fillsBelongToPrescriptions(chartOf(request(), wrong))).toHaveLength(1)
  })

  test('a filling after the course is found out', () => {
    const ended = request({ dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2026-01-20' } } } }] })
    expect(fillsBelongToPrescriptions(chartOf(ended, fill('2026-01-22')))).toHaveLength(1)
    expect(fillsBelongToPrescriptions(chartOf(ended, fill('2026-01-20')))).toEqual([])
  })

  test('sixty tablets, one twice a day, last thirty days', () => {
    const dosageInstruction = request().dosageInstruction
    expect(suppliesLastAsSaid(chartOf(fill('2026-01-12', { dosageInstruction })))).toEqual([])
    const wrong = fill('2026-01-12', { dosageInstruction, daysSupply: { value: 60, code: 'd' } })
    expect(suppliesLastAsSaid(chartOf(wrong))).toHaveLength(1)
  })

  test.each(awkwardDays)(
    'every medicine has its reason, and every filling its prescription and time, on %s',
    (today) => {
      const charts = sampleCharts(today)
      expect(faultsIn(charts, medicinesHaveReasons(withoutReason))).toEqual([])
      expect(faultsIn(charts, reasonsComeFirst)).toEqual([])
      expect(faultsIn(charts, fillsBelongToPrescriptions)).toEqual([])
      expect(faultsIn(charts, suppliesLastAsSaid)).toEqual([])
    },
  )
})
