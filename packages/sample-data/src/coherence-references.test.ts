import { describe, expect, test } from 'vitest'
import { awkwardDays } from './testing/charts.ts'
import {
  chartsHaveOnePatient,
  findingsLieInTheirEncounters,
  referencesLeadSomewhere,
} from './testing/coherence/references.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

describe('references cohere', () => {
  test('a reference to nothing, and one to another patient, are found out', () => {
    expect(referencesLeadSomewhere(chartOf({ encounter: { reference: 'Encounter/nowhere' } }))).toHaveLength(1)
    expect(chartsHaveOnePatient(chartOf({ subject: { reference: 'Patient/another' } }))).toHaveLength(1)
    expect(chartsHaveOnePatient(chartOf({ subject: { reference: 'Patient/someone' } }))).toEqual([])
  })

  test('what was observed after its encounter is found out', () => {
    const seen = { resourceType: 'Encounter', id: 'seen', period: { start: '2026-01-01', end: '2026-01-02' } }
    const finding = { effectiveDateTime: '2026-01-03', encounter: { reference: 'Encounter/seen' } }
    expect(findingsLieInTheirEncounters(chartOf(seen, finding))).toHaveLength(1)
  })

  test.each(awkwardDays)('every reference leads into its own chart or what is shared, on %s', (today) => {
    const charts = sampleCharts(today)
    expect(faultsIn(charts, referencesLeadSomewhere)).toEqual([])
    expect(faultsIn(charts, chartsHaveOnePatient)).toEqual([])
    expect(faultsIn(charts, findingsLieInTheirEncounters)).toEqual([])
  })
})
