import { describe, expect, it } from 'vitest'
import { nearestStop, type Stop, stopAfterKey } from './figure.ts'

const stop = (row: number, x: number): Stop => ({ row, x, y: 0, spoken: () => '', readout: () => [] })
const stops = [stop(0, 10), stop(0, 50), stop(0, 90), stop(2, 20), stop(2, 80)]

describe('arrows in a chart (ui §5)', () => {
  it('stays at the ends', () => {
    expect(stopAfterKey('ArrowLeft', 0, stops)).toBe(0)
    expect(stopAfterKey('ArrowRight', 2, stops)).toBe(2)
    expect(stopAfterKey('ArrowUp', 1, stops)).toBe(1)
    expect(stopAfterKey('ArrowDown', 4, stops)).toBe(4)
  })

  it('leaves every other key to the page', () => {
    expect(stopAfterKey('Tab', 1, stops)).toBeUndefined()
    expect(stopAfterKey('a', 1, stops)).toBeUndefined()
    expect(stopAfterKey('ArrowLeft', 0, [])).toBeUndefined()
  })

  it('goes by point within a series, and to its ends', () => {
    expect(stopAfterKey('ArrowRight', 0, stops)).toBe(1)
    expect(stopAfterKey('Home', 2, stops)).toBe(0)
    expect(stopAfterKey('End', 3, stops)).toBe(4)
  })

  it('goes up and down to the stop of the next series that is nearest in time', () => {
    expect(stopAfterKey('ArrowDown', 2, stops)).toBe(4)
    expect(stopAfterKey('ArrowUp', 3, stops)).toBe(0)
  })

  it('finds the stop under a pointer', () => {
    expect(nearestStop(stops, 78)).toBe(4)
    expect(nearestStop(stops, 78, 0)).toBe(2)
    expect(nearestStop([], 78)).toBeUndefined()
  })
})
