import { describe, expect, it } from 'vitest'
import { tickLabels, valueTicks } from './value-ticks.ts'

describe('ticks of the value axis', () => {
  it('has none for an empty domain', () => {
    expect(valueTicks({ from: 5, to: 5 }, 5)).toEqual([])
  })

  it.each([
    [{ from: 0, to: 1 }, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [{ from: 3.3, to: 6.6 }, 5, [4, 5, 6]],
    [{ from: 96, to: 148 }, 5, [100, 110, 120, 130, 140]],
    [{ from: 96, to: 148 }, 4, [100, 120, 140]],
    [{ from: 0.11, to: 0.19 }, 5, [0.12, 0.14, 0.16, 0.18]],
    [{ from: -3, to: 3 }, 5, [-2, 0, 2]],
  ])('are round for %o in at most %i', (domain, most, ticks) => {
    expect(valueTicks(domain, most)).toEqual(ticks)
  })

  it('never exceed the number asked for', () => {
    for (let to = 0.001; to < 1e6; to *= 1.7) expect(valueTicks({ from: 0, to }, 5).length).toBeLessThanOrEqual(5)
  })

  it('are labelled with equal decimals, and commas from 1,000 (ui 3.7)', () => {
    expect(tickLabels([0, 0.5, 1])).toEqual(['0.0', '0.5', '1.0'])
    expect(tickLabels([500, 1000])).toEqual(['500', '1,000'])
  })
})
