import { describe, expect, it } from 'vitest'
import { clinicalDate, clockTime, plainDate } from './date-text.ts'

describe('clinicalDate and plainDate (ui 3.4)', () => {
  it.each(['', 'yesterday', '2026-13-01', '2026-02-31', '24.11.2026'])('shows %j as recorded: no guess', (text) => {
    expect(clinicalDate(text)).toBe(text)
    expect(plainDate(text)).toBe(text)
  })

  it.each([
    ['2026-11-24', '24-Nov-2026', 'November 24, 2026'],
    ['2026-09-02', '02-Sep-2026', 'September 2, 2026'],
    ['2026-02', 'Feb-2026', 'February 2026'],
    ['2014', '2014', '2014'],
    ['0999', '999', '999'],
  ])('writes %s as %s for clinicians and %s for patients', (recorded, clinical, plain) => {
    expect(clinicalDate(recorded)).toBe(clinical)
    expect(plainDate(recorded)).toBe(plain)
  })

  it('follows the locale for patients and translates the month for clinicians', () => {
    expect(plainDate('2026-11-24', 'de')).toBe('24. November 2026')
    expect(clinicalDate('2026-10-24', 'de')).toBe('24-Okt-2026')
  })
})

describe('clockTime (ui 3.4)', () => {
  it('says nothing when no time was recorded', () => {
    expect(clockTime('2026-11-24')).toBeUndefined()
    expect(clockTime('2026-11-24T99:99:00Z')).toBeUndefined()
  })

  it('writes 24 hours', () => {
    expect(clockTime(new Date(2026, 10, 24, 14, 5).toISOString())).toBe('14:05')
  })
})
