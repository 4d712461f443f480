import { describe, expect, test } from 'vitest'
import { awkwardDays } from './testing/charts.ts'
import { nothingOutsideLife } from './testing/coherence/life-span.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

describe('dates cohere', () => {
  test.each([
    ['before birth', { effectiveDateTime: '1980-05-04' }],
    ['tomorrow', { effectiveDateTime: '2026-11-25T09:00:00Z' }],
    ['an attachment of next year', { resourceType: 'Media', content: { creation: '2027' } }],
    ['a period that starts tomorrow', { resourceType: 'CarePlan', period: { start: '2026-11-25' } }],
  ])('an event %s is found out', (_, wrong) => {
    expect(nothingOutsideLife(chartOf(wrong))).toHaveLength(1)
  })

  test('nothing happens after death', () => {
    const dead = { resourceType: 'Patient', id: 'someone', birthDate: '1980-05-05', deceasedDateTime: '2025-03-01' }
    const later = { resourceType: 'Observation', id: 'late', effectiveDateTime: '2025-03-02' }
    expect(nothingOutsideLife({ ...chartOf(), resources: [dead, later] })).toHaveLength(1)
  })

  test('what is planned may lie ahead, a year of birth may be the year of an event, and what was withdrawn does not count', () => {
    const chart = chartOf(
      { resourceType: 'Appointment', start: '2026-12-24T09:00:00Z' },
      { effectiveDateTime: '1980' },
      { status: 'entered-in-error', effectiveDateTime: '1970-01-01' },
    )
    expect(nothingOutsideLife(chart)).toEqual([])
  })

  test.each(awkwardDays)('nothing happened before birth, after death or after today, on %s', (today) => {
    expect(faultsIn(sampleCharts(today), nothingOutsideLife)).toEqual([])
  })
})
