import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageInYears, createCalendar } from './calendar.ts'
import { createRandom } from './random.ts'

describe('the calendar', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today'])('refuses %s', (today) => {
    expect(() => createCalendar(today)).toThrow(TypeError)
  })

  test('a month back from the 31st is the last day of a shorter month', () => {
    expect(createCalendar('2027-03-31').monthsAgo(1)).toBe('2027-02-28')
    expect(createCalendar('2028-03-31').monthsAgo(1)).toBe('2028-02-29')
    expect(addMonths('2027-01-15', -13)).toBe('2025-12-15')
  })

  test('a year back from a leap day is the 28th', () => {
    expect(createCalendar('2028-02-29').yearsAgo(1)).toBe('2027-02-28')
    expect(createCalendar('2028-02-29').yearsAgo(4)).toBe('2024-02-29')
  })

  test('days cross months and years', () => {
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(createCalendar('2028-03-01').daysAgo(1)).toBe('2028-02-29')
    expect(createCalendar('2026-11-24').weeksAgo(2)).toBe('2026-11-10')
    expect(createCalendar('2026-11-24').yearsAgo(10, 24)).toBe('2016-10-31')
  })

  test('an age grows on the birthday', () => {
    expect(ageInYears('1990-06-15', '2026-06-14')).toBe(35)
    expect(ageInYears('1990-06-15', '2026-06-15')).toBe(36)
  })
})

describe('seeded chance', () => {
  test('repeats for the same seed and name, and differs for another of either', () => {
    const first = (seed: number, name: string): number => createRandom(seed, name).next()
    expect(first(1, 'penny-silva')).toBe(first(1, 'penny-silva'))
    expect(first(1, 'penny-silva')).not.toBe(first(2, 'penny-silva'))
    expect(first(1, 'penny-silva')).not.toBe(first(1, 'tomas-silva'))
  })

  test('stays within the spread, at the asked precision', () => {
    const random = createRandom(3, 'spread')
    const values = Array.from({ length: 500 }, () => random.around(7, 0.4, 1))
    expect(Math.min(...values)).toBeGreaterThanOrEqual(6.6)
    expect(Math.max(...values)).toBeLessThanOrEqual(7.4)
    expect(values.every((value) => Number(value.toFixed(1)) === value)).toBe(true)
    expect(new Set(values).size).toBeGreaterThan(5)
  })
})
