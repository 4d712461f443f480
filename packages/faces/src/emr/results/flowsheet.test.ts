import { describe, expect, it } from 'vitest'
import { groupResults } from '../../shared/clinical/group-results.ts'
import type { Observation } from '../../shared/fhir/resources.ts'
import { decimalsOf, everything, flowsheet, graverThanNewest, panelNames } from './flowsheet.ts'
import { readPanels } from './panels.ts'

let count = 0
function observation(name: string, value: number | string, date: string | undefined, more: object = {}): Observation {
  count += 1
  return {
    resourceType: 'Observation',
    id: `o${count}`,
    status: 'final',
    code: { text: name },
    ...(date === undefined ? {} : { effectiveDateTime: date }),
    ...(typeof value === 'number' ? { valueQuantity: { value, unit: 'mmol/L' } } : { valueString: value }),
    ...more,
  }
}
const flagged = (code: string) => ({ interpretation: [{ coding: [{ code }] }] })
const sheet = (all: readonly Observation[], filter = everything, reports: Parameters<typeof readPanels>[0] = []) =>
  flowsheet(groupResults(all).series, readPanels(reports), filter)

describe('the flowsheet', () => {
  it('is empty for nobody’s results, and for those entered in error', () => {
    expect(sheet([])).toEqual({ columns: [], groups: [] })
    expect(sheet([observation('Sodium', 140, '2026-01-01', { status: 'entered-in-error' })]).groups).toEqual([])
  })

  it('has the newest day at the right, one column for a day, and partial dates as they are (ui 3.4, 4.3)', () => {
    const { columns, groups } = sheet([
      observation('Sodium', 138, '2026-03-02T08:00:00'),
      observation('Sodium', 140, '2026-03-02T20:00:00'),
      observation('Sodium', 141, '2026-02'),
      observation('Potassium', 4, '2014'),
      observation('Potassium', 5, undefined),
    ])
    expect(columns.map(({ label }) => label)).toEqual(['No date', '2014', 'Feb-2026', '02-Mar-2026'])
    const sodium = groups[0]?.rows.find(({ series }) => series.name === 'Sodium')
    expect(sodium?.cells.get('02-Mar-2026')?.map(({ text }) => text)).toEqual(['140', '138'])
  })

  it('keeps different units of one test apart (ui 3.10)', () => {
    const { groups } = sheet([
      observation('Glucose', 5, '2026-01-01'),
      observation('Glucose', 'x', '2026-01-01', {
        valueQuantity: { value: 90, unit: 'mg/dL' },
        valueString: undefined,
      }),
    ])
    expect(groups[0]?.rows).toHaveLength(2)
  })

  it('puts panels with a critical latest result first, and the critical test first in its panel (ui 3.8)', () => {
    const sodium = observation('Sodium', 140, '2026-01-01')
    const potassium = observation('Potassium', 6.9, '2026-01-01', flagged('HH'))
    const albumin = observation('Albumin', 40, '2026-01-01')
    const report = (name: string, ...of: Observation[]) => ({
      resourceType: 'DiagnosticReport' as const,
      code: { text: name },
      result: of.map(({ id }) => ({ reference: `Observation/${id}` })),
    })
    const { groups } = sheet([albumin, sodium, potassium], everything, [
      report('Albumin panel', albumin),
      report('Electrolytes', sodium, potassium),
    ])
    expect(groups.map(({ name, rows }) => [name, rows.map(({ series }) => series.name)])).toEqual([
      ['Electrolytes', ['Potassium', 'Sodium']],
      ['Albumin panel', ['Albumin']],
    ])
  })

  it('filters by flag, by text and by period; what has no date is never filtered away by a period', () => {
    const all = [
      observation('Sodium', 120, '2020-01-01', flagged('L')),
      observation('Sodium', 140, '2026-01-01', flagged('N')),
      observation('Potassium', 6, '2026-01-01', flagged('H')),
      observation('Chloride', 100, undefined),
    ]
    const names = (filter: object) =>
      sheet(all, { ...everything, ...filter }).groups.flatMap(({ rows }) => rows.map(({ series }) => series.name))
    expect(names({ abnormal: true })).toEqual(['Potassium', 'Sodium'])
    expect(names({ from: Date.parse('2025-01-01') })).toEqual(['Chloride', 'Potassium', 'Sodium'])
    expect(names({ from: Date.parse('2025-01-01'), abnormal: true })).toEqual(['Potassium'])
    expect(names({ text: 'CHLOR' })).toEqual(['Chloride'])
  })

  it('hides no critical result behind a newer one of the same day, nor a low behind a high (ui 3.8)', () => {
    const day = (...codes: string[]) =>
      graverThanNewest(
        groupResults(
          codes.map((code, index) =>
            observation('Potassium', index + 1, `2026-11-23T0${9 - index}:00:00`, flagged(code)),
          ),
        ).series[0]?.results ?? [],
      )?.judged.flag
    expect(day('H', 'HH')).toBe('critical-high')
    expect(day('N', 'L', 'LL')).toBe('critical-low')
    expect(day('HH', 'LL')).toBe('critical-low')
    expect(day('L', 'H')).toBe('high')
    expect([day(), day('HH'), day('HH', 'H'), day('HH', 'HH'), day('N', 'N'), day('L', 'L')]).toEqual(
      Array(6).fill(undefined),
    )
  })

  it('does not group by a report that was entered in error', () => {
    const sodium = observation('Sodium', 140, '2026-01-01')
    const reports = [
      {
        resourceType: 'DiagnosticReport' as const,
        status: 'entered-in-error',
        code: { text: 'Wrong' },
        result: [{ reference: `Observation/${sodium.id}` }],
      },
    ]
    expect(panelNames(groupResults([sodium]).series, readPanels(reports))).toEqual(['Other tests'])
  })

  it.each([
    ['7.0', 1],
    ['1,204', 0],
    ['-2.25', 2],
    ['less than 0.01', undefined],
    ['120/80', undefined],
    ['12 units', undefined],
    [undefined, undefined],
  ])('lines up %s by its %s decimals', (text, decimals) => {
    expect(decimalsOf(text)).toBe(decimals)
  })
})
