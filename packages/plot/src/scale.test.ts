import { describe, expect, it } from 'vitest'
import { linearScale, timeDomain, valueDomain } from './scale.ts'

describe('the value axis (ui §5)', () => {
  it('has a domain even when nothing was measured', () => {
    expect(valueDomain([])).toEqual({ from: 0, to: 1 })
  })

  it('opens around a single value, so that the scale never divides by zero', () => {
    const domain = valueDomain([7])
    expect(domain.from).toBeLessThan(7)
    expect(domain.to).toBeGreaterThan(7)
  })

  it('holds the whole reference range plus a margin, so that a value inside looks inside', () => {
    const domain = valueDomain([4.1, 4.2], 3.5, 5.1)
    expect(domain.from).toBeLessThan(3.5)
    expect(domain.to).toBeGreaterThan(5.1)
  })

  it('is not forced to zero', () => {
    expect(valueDomain([136, 142], 135, 145).from).toBeGreaterThan(100)
  })

  it('does not go below zero when no value does', () => {
    expect(valueDomain([0.1, 4]).from).toBe(0)
  })

  it('does not stretch a change of one percent over the whole height when no range is known', () => {
    const domain = valueDomain([100, 101])
    expect(1 / (domain.to - domain.from)).toBeLessThan(0.1)
  })
})

describe('a scale', () => {
  it('maps ends to ends, also when the axis points up', () => {
    const y = linearScale({ from: 0, to: 10 }, 100, 20)
    expect([y(0), y(5), y(10)]).toEqual([100, 60, 20])
  })

  it('puts everything in the middle of an empty domain', () => {
    expect(linearScale({ from: 3, to: 3 }, 0, 10)(3)).toBe(5)
  })

  it('keeps unequal intervals unequal (ui 7.29)', () => {
    const x = linearScale(timeDomain([0, 1, 10]), 0, 100)
    expect([x(0), x(1), x(10)]).toEqual([0, 10, 100])
  })

  it('gives one moment a day around it', () => {
    expect(timeDomain([1000])).toEqual({ from: 1000 - 43_200_000, to: 1000 + 43_200_000 })
  })
})
