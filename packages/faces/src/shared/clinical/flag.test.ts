import { describe, expect, it } from 'vitest'
import { gravity, judge, rangeSent } from './flag.ts'

const coded = (...codes: string[]) => [{ coding: codes.map((code) => ({ code })) }]
const range = { low: { value: 3.5 }, high: { value: 5.1 } }

describe('flags (ui 3.8)', () => {
  it('gives no flag where no range was sent (ui 3.9)', () => {
    expect(judge({ valueQuantity: { value: 6.4 } })).toEqual({ by: 'nobody' })
  })

  it('never computes critical, however far outside', () => {
    expect(judge({ valueQuantity: { value: 99 }, referenceRange: [range] })).toEqual({ flag: 'high', by: 'range' })
  })

  it('lets the laboratory overrule the range', () => {
    expect(judge({ valueQuantity: { value: 6.4 }, referenceRange: [range], interpretation: coded('N') })).toEqual({
      by: 'lab',
    })
  })

  it('takes the gravest of several interpretations', () => {
    expect(judge({ interpretation: coded('H', 'HH') }).flag).toBe('critical-high')
  })

  it('ignores a code it does not know, instead of guessing', () => {
    expect(judge({ interpretation: coded('ZZ') })).toEqual({ by: 'nobody' })
  })

  it('does not compare "less than 5"', () => {
    expect(judge({ valueQuantity: { value: 5, comparator: '<' }, referenceRange: [range] })).toEqual({ by: 'nobody' })
  })

  it('is not high at the edge of the range', () => {
    expect(judge({ valueQuantity: { value: 5.1 }, referenceRange: [range] })).toEqual({ by: 'range' })
  })

  it('never puts two normal ranges on each other (GTAB-181)', () => {
    expect(rangeSent([range, { low: { value: 1 } }])).toBeUndefined()
  })

  it('sorts critical first', () => {
    expect(['high', undefined, 'critical-low'].map((f) => gravity(f as 'high' | undefined))).toEqual([1, 2, 0])
  })
})
