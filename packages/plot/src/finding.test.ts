import { describe, expect, it } from 'vitest'
import { finding } from './finding.ts'
import type { PlotPoint } from './point.ts'

const at = (y: number, m: number, d = 1) => new Date(y, m - 1, d).getTime()
const point = (time: number, text: string): PlotPoint => ({ time, value: Number(text), text })

describe('the caption says the finding (ui §5)', () => {
  it('says that nothing is recorded', () => {
    expect(finding({ label: 'HbA1c', unit: '%', points: [] })).toBe('HbA1c: not recorded')
  })

  it('does not call one value a movement', () => {
    expect(finding({ label: 'HbA1c', unit: '%', points: [point(at(2026, 11, 24), '7.0')] })).toBe(
      'HbA1c 7.0 % on 24-Nov-2026, one value',
    )
  })

  it('names both ends as recorded, the time between, and how many are above the range', () => {
    const points = [
      point(at(2026, 11), '8.2'),
      point(at(2025, 2), '7.1'),
      point(at(2025, 9), '7.6'),
      point(at(2026, 4), '8.0'),
    ]
    expect(finding({ label: 'HbA1c', unit: '%', points, high: 5.6 })).toBe(
      'HbA1c rose from 7.1 to 8.2 % over 21 months; 4 of 4 above 5.6',
    )
  })

  it('tells the highest and the lowest with their dates when they are neither end', () => {
    const course = (...texts: string[]) =>
      finding({ label: 'HbA1c', unit: '%', points: texts.map((text, i) => point(at(2026, i + 1, 2), text)) })
    expect(course('7.1', '9.8', '7.4')).toBe('HbA1c rose from 7.1 to 7.4 % over 59 days; highest 9.8 on 02-Feb-2026')
    expect(course('7.1', '5.0', '9.8', '7.1')).toMatch(
      /first and last over \d+ \w+; highest 9.8 on 02-Mar-2026; lowest 5.0 on 02-Feb-2026$/,
    )
    expect(course('7.1', '7.3', '7.4')).toBe('HbA1c rose from 7.1 to 7.4 % over 59 days')
    expect(course('7.1', '7.1')).not.toContain('highest')
  })

  it('keeps the recorded digits of equal values', () => {
    const points = [point(at(2025, 1), '7.00'), point(at(2026, 1), '7.0')]
    expect(finding({ label: 'Iron', unit: '', points, low: 5, high: 9 })).toBe(
      'Iron was 7.0 first and last over 12 months; all 2 within the range',
    )
  })

  it('does not judge the movement of two pressures', () => {
    const points: PlotPoint[] = [
      { time: at(2026, 1, 1), value: 150, lower: 90, text: '150/90' },
      { time: at(2026, 1, 11), value: 120, lower: 95, text: '120/95' },
    ]
    expect(finding({ label: 'Blood pressure', unit: 'mmHg', points })).toBe(
      'Blood pressure was 150/90, then 120/95 mmHg over 10 days',
    )
  })
})
