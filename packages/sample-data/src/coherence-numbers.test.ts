import { describe, expect, test } from 'vitest'
import { awkwardDays } from './testing/charts.ts'
import { bodyMassIndexFollows, flagsAgreeWithRanges, panelsAddUp, scoresAreSums } from './testing/coherence/numbers.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

const measured = (id: string, loinc: string, value: number): Record<string, unknown> => ({
  id,
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  effectiveDateTime: '2026-01-01T08:00:00Z',
  valueQuantity: { value, code: 'x' },
})
const reportOf = (...results: Record<string, unknown>[]) =>
  chartOf(...results, {
    resourceType: 'DiagnosticReport',
    effectiveDateTime: '2026-01-01T08:00:00Z',
    result: results.map(({ id }) => ({ reference: `Observation/${id}` })),
  })

describe('numbers cohere', () => {
  test('a body mass index that does not follow from height and weight is found out', () => {
    const size = [measured('h', '8302-2', 180), measured('w', '29463-7', 81)]
    expect(bodyMassIndexFollows(chartOf(...size, measured('b', '39156-5', 25)))).toEqual([])
    expect(bodyMassIndexFollows(chartOf(...size, measured('b', '39156-5', 25.2)))).toHaveLength(1)
  })

  test.each([
    [112, []],
    [115, ['made-4: LDL 115, but 200 − 50 − 190 ÷ 5 is 112']],
  ])('LDL %d by calculation is Friedewald’s (1972)', (ldl, faults) => {
    const [total, hdl, fats] = [measured('t', '2093-3', 200), measured('h', '2085-9', 50), measured('f', '2571-8', 190)]
    expect(panelsAddUp(reportOf(total, hdl, fats, measured('l', '13457-7', ldl)))).toEqual(faults)
  })

  test('a white cell differential that is not 100 % is found out', () => {
    const parts = (neutrophils: number) =>
      Object.entries({ '770-8': neutrophils, '736-9': 30, '5905-5': 6, '713-8': 3, '706-2': 1 }).map(([code, value]) =>
        measured(code, code, value),
      )
    expect(panelsAddUp(reportOf(...parts(60)))).toEqual([])
    expect(panelsAddUp(reportOf(...parts(62)))).toHaveLength(1)
  })

  test('an eGFR other than CKD-EPI’s (2021) is found out', () => {
    expect(panelsAddUp(reportOf(measured('c', '2160-0', 1), measured('e', '98979-8', 90)))).toHaveLength(1)
  })

  test('a score that is not the sum of its answers is found out', () => {
    const component = [2, 3].map((value) => ({ valueQuantity: { value, code: '{score}' } }))
    expect(scoresAreSums(chartOf({ valueQuantity: { value: 6, code: '{score}' }, component }))).toHaveLength(1)
    expect(scoresAreSums(chartOf({ valueQuantity: { value: 5, code: '{score}' }, component }))).toEqual([])
  })

  test.each([
    ['N', 9, 1],
    ['H', 5, 1],
    ['L', 9, 1],
    ['N', 5, 0],
    ['HH', 9, 0],
  ])('the flag %s at %d, where 3 to 7 is usual, has %d faults', (code, value, count) => {
    const one = {
      valueQuantity: { value, code: 'x' },
      interpretation: [{ coding: [{ code }] }],
      referenceRange: [{ low: { value: 3, code: 'x' }, high: { value: 7, code: 'x' } }],
    }
    expect(flagsAgreeWithRanges(chartOf(one))).toHaveLength(count)
  })

  test.each(awkwardDays)('indexes, panels, scores and flags add up, on %s', (today) => {
    for (const seed of [1, 2]) {
      const charts = sampleCharts(today, seed)
      expect(faultsIn(charts, bodyMassIndexFollows)).toEqual([])
      expect(faultsIn(charts, panelsAddUp)).toEqual([])
      expect(faultsIn(charts, scoresAreSums)).toEqual([])
      expect(faultsIn(charts, flagsAgreeWithRanges)).toEqual([])
    }
  })
})
