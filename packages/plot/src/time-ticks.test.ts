import { describe, expect, it } from 'vitest'
import { timeTicks } from './time-ticks.ts'

const at = (y: number, m = 1, d = 1, h = 0) => new Date(y, m - 1, d, h).getTime()
const labels = (from: number, to: number, most: number) => timeTicks({ from, to }, most).map((t) => t.label)

describe('ticks of the time axis', () => {
  it('has none for an empty span', () => {
    expect(timeTicks({ from: 5, to: 5 }, 5)).toEqual([])
  })

  it.each([
    ['a day', at(2026, 3, 14), at(2026, 3, 15), 5, ['00:00', '06:00', '12:00', '18:00', '00:00']],
    ['two weeks', at(2026, 3, 2), at(2026, 3, 17), 4, ['02-Mar', '09-Mar', '16-Mar']],
    ['a year', at(2025, 11, 20), at(2026, 11, 20), 5, ['Jan-2026', 'Apr-2026', 'Jul-2026', 'Oct-2026']],
    ['ten years', at(2016, 5), at(2026, 5), 6, ['2018', '2020', '2022', '2024', '2026']],
    ['a long life', at(1921), at(2026), 6, ['1940', '1960', '1980', '2000', '2020']],
  ])('stand on boundaries of the calendar over %s', (_title, from, to, most, expected) => {
    expect(labels(from, to, most)).toEqual(expected)
  })

  it('never exceed the number asked for and stay inside', () => {
    for (let days = 1; days < 20_000; days = Math.ceil(days * 1.6)) {
      const from = at(2001, 2, 13)
      const to = from + days * 86_400_000
      const ticks = timeTicks({ from, to }, 5)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.every((t) => t.time >= from && t.time <= to)).toBe(true)
    }
  })
})
