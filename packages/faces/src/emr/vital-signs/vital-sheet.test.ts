import { describe, expect, it } from 'vitest'
import { groupResults } from '../../shared/clinical/group-results.ts'
import type { Observation } from '../../shared/fhir/resources.ts'
import { inReadingOrder } from './vital-order.ts'
import { within } from './vital-period.ts'
import { vitalSeries } from './vital-series.ts'
import { vitalSheet } from './vital-sheet.ts'

const sign = (code: string, value: number, date: string, performer?: string): Observation => ({
  resourceType: 'Observation',
  id: `${code}-${date}`,
  status: 'final',
  code: { text: code, coding: [{ system: 'http://loinc.org', code }] },
  effectiveDateTime: date,
  valueQuantity: { value, unit: 'x' },
  ...(performer === undefined ? {} : { performer: [{ reference: performer }] }),
})
const { series } = groupResults([
  sign('29463-7', 81, '2026-11-24'),
  sign('8867-4', 72, '2026-11-24T09:00:00'),
  sign('9279-1', 16, '2026-11-24T09:00:00'),
  sign('8867-4', 76, '2026-11-24T14:30:00', 'Device/watch'),
  sign('8867-4', 80, '2025-01-01T09:00:00'),
])

describe('vital signs by moment (ui 5.2)', () => {
  it('puts one set into one column, two sets of a day into two, and a day without a time apart', () => {
    const { columns, groups } = vitalSheet(inReadingOrder(series))
    expect(columns.map((column) => column.label)).toEqual([
      '01-Jan-2025\n09:00',
      '24-Nov-2026',
      '24-Nov-2026\n09:00',
      '24-Nov-2026\n14:30',
    ])
    expect(groups[0]?.rows.map(({ series: one }) => one.name)).toEqual(['8867-4', '9279-1', '29463-7'])
    expect(groups[0]?.rows[1]?.cells.get('24-Nov-2026 09:00')?.map((result) => result.text)).toEqual(['16'])
  })

  it('has no group where nothing is recorded', () => {
    expect(vitalSheet([])).toEqual({ columns: [], groups: [], older: 0 })
  })

  it('keeps to the newest 900 sets, and tells how many are older', () => {
    const many = Array.from({ length: 1000 }, (_, day) =>
      sign('8867-4', 70, new Date(2020, 0, 1 + day, 9).toISOString()),
    )
    const sheet = vitalSheet(groupResults(many).series)
    expect(sheet.columns).toHaveLength(900)
    expect(sheet.columns.at(-1)?.label).toBe('26-Sep-2022\n09:00')
    expect(sheet.older).toBe(100)
  })

  it('draws only signs with a course of two or more, and marks what a device took by itself', () => {
    const drawn = vitalSeries(inReadingOrder(series))
    expect(drawn.map((one) => one.label)).toEqual(['8867-4'])
    expect(drawn[0]?.points.map((point) => point.device ?? false)).toEqual([false, false, true])
  })

  it('keeps to a period when asked, and keeps what has no date', () => {
    const now = new Date('2026-11-24T18:00:00').getTime()
    const kept = within(series, 'year', now)
    expect(kept.find((one) => one.name === '8867-4')?.results.length).toBe(2)
    expect(within(series, 'all', now)).toBe(series)
  })
})
