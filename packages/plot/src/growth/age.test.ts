import { describe, expect, it } from 'vitest'
import { ageInMonths, ageOn, dueDay, readDay } from './age.ts'

const day = (text: string): number => readDay(text) ?? Number.NaN

describe('the age of a measurement (ui 3.5, 5.3)', () => {
  it('needs the day of birth: a year or a month is not enough', () => {
    for (const text of ['', '2012', '2012-05', '2012-13-01', 'May 2012']) expect(readDay(text)).toBeUndefined()
  })

  it('changes the reference on the second birthday, with and without a leap day', () => {
    expect(ageInMonths(day('2021-03-10'), day('2023-03-10'))).toBe(24)
    expect(ageInMonths(day('2021-03-10'), day('2023-03-09'))).toBeLessThan(24)
    expect(ageInMonths(day('2019-03-10'), day('2021-03-10'))).toBeGreaterThanOrEqual(24)
    expect(ageInMonths(day('2019-03-10'), day('2021-03-09'))).toBeLessThan(24)
  })

  it('corrects by the weeks missing to 40', () => {
    expect(dueDay(day('2026-01-01'), 29)).toBe(day('2026-03-19'))
    expect(ageInMonths(dueDay(day('2026-01-01'), 29), day('2026-02-01'))).toBeLessThan(0)
    expect(ageOn(dueDay(day('2026-01-01'), 29), day('2026-02-01'))).toBe('before term')
  })

  it('is written in the units that fit it', () => {
    const born = day('2020-01-31')
    expect(ageOn(born, day('2020-02-01'))).toBe('newborn')
    expect(ageOn(born, day('2020-02-20'))).toBe('20 d')
    expect(ageOn(born, day('2020-03-11'))).toBe('5 w 5 d')
    expect(ageOn(born, day('2021-03-02'))).toBe('13 mo 2 d')
    expect(ageOn(born, day('2034-04-01'))).toBe('14 y 2 mo')
    expect(ageOn(born, day('2040-02-01'))).toBe('20 y')
  })
})
