import { describe, expect, it } from 'vitest'
import { RowHeights } from './row-heights.ts'

describe('heights of rows', () => {
  it('has no row in an empty list', () => {
    const none = new RowHeights(0, () => 28)
    expect([none.indexAt(0), none.indexAt(100), none.offset(0), none.offset(5)]).toEqual([-1, -1, 0, 0])
  })

  it('finds the first row above the list, and the last below it', () => {
    const rows = new RowHeights(3, () => 10)
    expect([rows.indexAt(-5), rows.indexAt(0), rows.indexAt(9.9), rows.indexAt(10), rows.indexAt(1000)]).toEqual([
      0, 0, 0, 1, 2,
    ])
  })

  it('ignores what is no row, and tells whether a height changed', () => {
    const rows = new RowHeights(2, () => 10)
    expect([rows.set(-1, 50), rows.set(2, 50), rows.set(0, 10), rows.set(0, 12)]).toEqual([false, false, false, true])
    expect(rows.offset(2)).toBe(22)
  })

  it.each([1, 2, 3, 7, 8, 9, 100, 1023])('agrees with adding up, for %i rows of different heights', (count) => {
    const heights = Array.from({ length: count }, (_, index) => 20 + ((index * 37) % 50))
    const rows = new RowHeights(count, () => 28)
    for (const [index, height] of heights.entries()) rows.set(index, height)
    let top = 0
    for (const [index, height] of heights.entries()) {
      expect(rows.offset(index)).toBe(top)
      expect(rows.indexAt(top)).toBe(index)
      expect(rows.indexAt(top + height - 0.5)).toBe(index)
      top += height
    }
    expect(rows.offset(count)).toBe(top)
  })
})
