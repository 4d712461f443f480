import { describe, expect, it } from 'vitest'
import { ageText, ageWords } from './age-text.ts'

const now = new Date(2026, 10, 24, 14, 0)

function before(hours: number): string {
  return new Date(now.getTime() - hours * 3_600_000).toISOString()
}

describe('ageText (ui 3.5, 7.13)', () => {
  it.each(['', 'unknown', '2026-11-25', '2027', '14.03.1958'])('says nothing for %j', (date) => {
    expect(ageText(date, now)).toBeUndefined()
  })

  it.each([
    ['1 h', before(1), '60 min'],
    ['30 h', before(30), '30 h'],
    ['1 day, time unknown', '2026-11-23', 'newborn'],
    ['20 days', '2026-11-04', '20 d'],
    ['40 days', '2026-10-15', '5 w 5 d'],
    ['13 months', '2025-10-20', '13 mo 4 d'],
    ['5 years', '2021-09-24', '5 y 2 mo'],
    ['17 years', '2009-10-01', '17 y 1 mo'],
    ['the day before 18', '2008-11-25', '17 y 11 mo'],
    ['18 years', '2008-11-24', '18 y'],
    ['68 years', '1958-03-14', '68 y'],
    ['a year only', '1958', 'about 68 y'],
    ['a month only', '1958-12', 'about 67 y'],
    ['a birthday on 31 August', '2025-08-31', '14 mo 24 d'],
  ])('fits %s', (_title, birth, expected) => {
    expect(ageText(birth, now)).toBe(expected)
  })

  it('is the age at death, or at a value, when asked for that moment', () => {
    expect(ageText('1941-06-02', new Date(2026, 2, 2))).toBe('84 y')
  })

  it.each([
    ['4 y 1 mo', '4 years, 1 month'],
    ['about 68 y', 'about 68 years'],
    ['newborn', 'newborn'],
  ])('spells %s for patients as %s', (age, words) => {
    expect(ageWords(age)).toBe(words)
  })
})
