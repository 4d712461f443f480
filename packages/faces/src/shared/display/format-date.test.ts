import { describe, expect, it } from 'vitest'
import { formatDate, formatTime } from './format-date.ts'

describe('formatDate (ui 3.4)', () => {
  it.each(['', 'yesterday', '2026-13-01', '2026-02-31', '24.11.2026'])('shows %j as recorded: no guess', (text) => {
    expect(formatDate(text, 'clinical')).toBe(text)
    expect(formatDate(text, 'plain')).toBe(text)
  })

  it.each([
    ['2026-11-24', '24-Nov-2026', 'November 24, 2026'],
    ['2026-09-02', '02-Sep-2026', 'September 2, 2026'],
    ['2026-02', 'Feb-2026', 'February 2026'],
    ['2014', '2014', '2014'],
    ['0999', '999', '999'],
  ])('writes %s as %s for clinicians and %s for patients', (recorded, clinical, plain) => {
    expect(formatDate(recorded, 'clinical')).toBe(clinical)
    expect(formatDate(recorded, 'plain')).toBe(plain)
  })

  it('follows the locale for patients and translates the month for clinicians', () => {
    expect(formatDate('2026-11-24', 'plain', 'de')).toBe('24. November 2026')
    expect(formatDate('2026-10-24', 'clinical', 'de')).toBe('24-Okt-2026')
  })
})

describe('formatTime (ui 3.4)', () => {
  it('says nothing when no time was recorded', () => {
    expect(formatTime('2026-11-24')).toBeUndefined()
    expect(formatTime('2026-11-24T99:99:00Z')).toBeUndefined()
  })

  it('writes 24 hours', () => {
    expect(formatTime(new Date(2026, 10, 24, 14, 5).toISOString())).toBe('14:05')
  })
})
