import { describe, expect, it } from 'vitest'
import { filledSeries, moments, type VitalSeries, vitalsFinding } from './vital-series.ts'

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour).getTime()
const pressure: VitalSeries = {
  label: 'Blood pressure',
  unit: 'mmHg',
  points: [
    { time: at(24), value: 142, lower: 88, text: '142/88', flag: 'high' },
    { time: at(3), value: 150, lower: 90, text: '150/90' },
  ],
}
const pulse: VitalSeries = { label: 'Pulse', unit: '/min', points: [{ time: at(24), value: 72, text: '72' }] }
const empty: VitalSeries = { label: 'Weight', unit: 'kg', points: [] }

describe('vital signs of one record (ui 5.2)', () => {
  it('says that nothing is recorded', () => {
    expect(vitalsFinding(filledSeries([empty]))).toBe('Vital signs: not recorded')
  })

  it('leaves out signs that were never measured', () => {
    expect(filledSeries([pressure, empty, pulse]).map((one) => one.label)).toEqual(['Blood pressure', 'Pulse'])
  })

  it('puts the values of one moment together, and keeps what was not measured apart from a value', () => {
    const rows = moments(filledSeries([pressure, pulse]))
    expect(rows.map((row) => row.values.map((point) => point?.text))).toEqual([
      ['150/90', undefined],
      ['142/88', '72'],
    ])
  })

  it('says the last values as recorded, and how often over which time', () => {
    expect(vitalsFinding(filledSeries([pressure, pulse]))).toBe(
      'Last on 24-Nov-2026: Blood pressure 142/88 mmHg, Pulse 72 /min; 2 times over 21 days',
    )
    expect(vitalsFinding(filledSeries([pulse]))).toBe('Last on 24-Nov-2026: Pulse 72 /min; measured once')
  })
})
