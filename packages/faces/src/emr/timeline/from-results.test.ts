import { describe, expect, it } from 'vitest'
import { groupResults } from '../../shared/clinical/group-results.ts'
import type { Observation } from '../../shared/fhir/resources.ts'
import { resultEntries } from './from-results.ts'
import { readReports } from './read-reports.ts'

const observation = (id: string, code?: string, more: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: id },
  effectiveDateTime: '2026-03-01T07:00:00Z',
  valueQuantity: { value: 6, unit: 'mmol/L' },
  ...(code === undefined ? {} : { interpretation: [{ coding: [{ code }] }] }),
  ...more,
})
const report = (results: readonly string[], status = 'final') =>
  readReports([
    {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status,
      code: { text: 'CBC' },
      result: results.map((id) => ({ reference: `Observation/${id}` })),
    },
  ])

describe('results in the timeline', () => {
  it('leaves out reports and results that were entered in error (ui 3.12)', () => {
    expect(report([], 'entered-in-error')).toEqual([])
    expect(resultEntries([], groupResults([observation('a', 'H', { status: 'entered-in-error' })]))).toEqual([])
  })

  it('says how many there are, and nothing of them, before they are loaded', () => {
    expect(resultEntries(report(['a', 'b']), undefined)).toMatchObject([{ title: 'CBC', more: '2 results' }])
    expect(resultEntries(report([]), undefined)[0]?.more).toBe('no results listed')
  })

  it('tells how many of a report are abnormal and critical, and leads to the gravest', () => {
    const results = groupResults([observation('a', 'N'), observation('b', 'H'), observation('c', 'HH')])
    expect(resultEntries(report(['a', 'b', 'c']), results)).toMatchObject([
      { more: '2 of 3 abnormal, 1 critical', mark: 'critical', view: 'results', item: 'c' },
    ])
  })

  it('never calls results normal that nobody judged, nor those that are not there', () => {
    const judged = resultEntries(report(['a']), groupResults([observation('a', 'N')]))
    const unjudged = resultEntries(report(['a', 'gone']), groupResults([observation('a')]))
    expect([judged[0]?.more, unjudged[0]?.more]).toEqual([
      '1 result, none abnormal',
      '1 result, none judged, 1 more not loaded',
    ])
  })

  it('counts apart what has no value: cancelled, or still to come', () => {
    const { valueQuantity: _, ...without } = observation('a')
    const results = groupResults([
      { ...without, status: 'cancelled' },
      { ...without, id: 'b', status: 'registered' },
      observation('c', 'N'),
    ])
    expect(resultEntries(report(['a', 'b', 'c']), results)[0]?.more).toBe(
      '1 result, none abnormal, 1 pending, 1 cancelled',
    )
    expect(resultEntries(report(['a']), groupResults([{ ...without, status: 'cancelled' }]))[0]?.more).toBe(
      '1 cancelled',
    )
  })

  it('puts results of no report together by day', () => {
    const results = groupResults([
      observation('a', 'L'),
      observation('b'),
      observation('c', undefined, { effectiveDateTime: '2025-01-01' }),
    ])
    expect(resultEntries([], results).map(({ title, more }) => [title, more])).toEqual([
      ['Results', '1 of 2 abnormal'],
      ['c', '6 mmol/L'],
    ])
  })

  it('tells words in the place of numbers as they are', () => {
    const { valueQuantity: _, ...words } = observation('a')
    expect(resultEntries([], groupResults([{ ...words, valueString: 'see note' }]))[0]?.more).toBe('see note')
  })

  it.each([
    ['preliminary', ['preliminary']],
    ['registered', ['pending']],
    ['final', []],
  ])('tags a report that is %s with %j', (status, tags) => {
    expect(resultEntries(report([], status), undefined)[0]?.tags).toEqual(tags)
  })
})
