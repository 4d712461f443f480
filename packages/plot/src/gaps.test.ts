import { describe, expect, it } from 'vitest'
import { splitAtGaps } from './gaps.ts'

const runs = (...times: number[]) => splitAtGaps(times.map((time) => ({ time }))).map((run) => run.map((p) => p.time))

describe('gaps (ui §5)', () => {
  it('does not invent a gap among three points, which have no usual interval', () => {
    expect(runs(0, 1, 100)).toEqual([[0, 1, 100]])
  })

  it('breaks the line where the interval is over twice the usual one', () => {
    expect(runs(0, 10, 20, 30, 51, 61)).toEqual([
      [0, 10, 20, 30],
      [51, 61],
    ])
  })

  it('keeps the line at exactly twice the usual interval', () => {
    expect(runs(0, 10, 20, 40)).toEqual([[0, 10, 20, 40]])
  })

  it('draws nothing from nothing', () => {
    expect(runs()).toEqual([])
  })
})
