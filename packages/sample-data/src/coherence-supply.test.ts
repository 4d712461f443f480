import { describe, expect, test } from 'vitest'
import { gapsTold } from './personas/gaps-told.ts'
import { awkwardDays } from './testing/charts.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'
import { fillsStayWithinRepeats, noFalseGaps } from './testing/coherence/supply.ts'

const request = {
  resourceType: 'MedicationRequest',
  id: 'request',
  status: 'active',
  authoredOn: '2026-05-24',
  courseOfTherapyType: { coding: [{ code: 'continuous' }] },
  dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
  dispenseRequest: { numberOfRepeatsAllowed: 1, expectedSupplyDuration: { value: 90, code: 'd' } },
}
const fill = (whenHandedOver: string) => ({
  resourceType: 'MedicationDispense',
  authorizingPrescription: [{ reference: 'MedicationRequest/request' }],
  whenHandedOver,
})
const prescribed = (...days: readonly string[]) => chartOf(request, ...days.map(fill))

describe('what is taken every day is prescribed and fetched as long as it is taken', () => {
  test('one filling more than a prescription and its repeats is found out (R4 MedicationRequest.dispenseRequest)', () => {
    expect(fillsStayWithinRepeats(prescribed('2026-05-25', '2026-08-20', '2026-11-20'))).toHaveLength(1)
    expect(fillsStayWithinRepeats(prescribed('2026-05-25', '2026-08-20'))).toEqual([])
  })

  test('a first filling later than a month, and more than twice the supply without one, are found out', () => {
    expect(noFalseGaps()(prescribed('2026-06-24', '2026-09-20'))).toHaveLength(1)
    expect(noFalseGaps()(prescribed('2026-05-25'))).toHaveLength(1)
    expect(noFalseGaps()(prescribed('2026-05-25', '2026-11-22'))).toHaveLength(1)
    expect(noFalseGaps()(prescribed('2026-05-25', '2026-08-20'))).toEqual([])
  })

  test('no gap is false where nothing says that it was dispensed, or where the story is the gap', () => {
    expect(noFalseGaps()(prescribed())).toEqual([])
    expect(noFalseGaps(new Set(['request']))(prescribed('2026-06-28'))).toEqual([])
    expect(noFalseGaps(new Set(['someone']))(prescribed('2026-06-28'))).toEqual([])
  })

  test.each(awkwardDays)('no sample person has a filling too many or a gap that nobody meant, on %s', (today) => {
    const charts = sampleCharts(today)
    expect(faultsIn(charts, fillsStayWithinRepeats)).toEqual([])
    expect(faultsIn(charts, noFalseGaps(gapsTold))).toEqual([])
  })
})
