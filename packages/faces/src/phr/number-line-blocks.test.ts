import { describe, expect, it } from 'vitest'
import { blocksOf } from './number-line-blocks.ts'

describe('the number line (ui 5.9)', () => {
  it('draws nothing without a value or without a range that was sent', () => {
    expect(blocksOf(undefined, 3.5, 5.1)).toBeUndefined()
    expect(blocksOf(4, undefined, undefined)).toBeUndefined()
  })

  it('keeps a value in the block that its words name', () => {
    const inside = (value: number, low?: number, high?: number) => {
      const blocks = blocksOf(value, low, high)
      return blocks?.parts.find(({ from, to }) => blocks.place >= from && blocks.place <= to)?.word
    }
    expect([3, 3.5, 4.2, 5.1, 5.2, 900].map((value) => inside(value, 3.5, 5.1))).toEqual([
      'low',
      'low',
      'usual',
      'usual',
      'high',
      'high',
    ])
    expect([-900, 0, 4.9, 5.3].map((value) => inside(value, undefined, 5))).toEqual(['usual', 'usual', 'usual', 'high'])
    expect([39, 41, 900].map((value) => inside(value, 40))).toEqual(['low', 'usual', 'usual'])
  })

  it('has no block for a side that has no limit', () => {
    expect(blocksOf(1, undefined, 5)?.parts.map(({ word }) => word)).toEqual(['usual', 'high'])
  })
})
