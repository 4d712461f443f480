import { describe, expect, it } from 'vitest'
import type { Timing } from '../fhir/resources.ts'
import { frequencyText } from './frequency.ts'

const repeat = (frequency: number | undefined, period: number, periodUnit: string, when?: readonly string[]) =>
  frequencyText({
    repeat: {
      period,
      periodUnit,
      ...(frequency === undefined ? {} : { frequency }),
      ...(when === undefined ? {} : { when }),
    },
  })
const code = (value: string, text?: string): Timing => ({
  code: { coding: [{ code: value }], ...(text === undefined ? {} : { text }) },
})

describe('how often, in words (ui 3.6)', () => {
  it('is nothing where the timing says nothing that has words, never a guess', () => {
    expect(frequencyText(undefined)).toBeUndefined()
    expect(frequencyText({})).toBeUndefined()
    expect(frequencyText({ repeat: { frequency: 2 } })).toBeUndefined()
    expect(frequencyText({ repeat: { period: 1 } })).toBeUndefined()
    expect(repeat(1, 1, 'fortnight')).toBeUndefined()
    expect(frequencyText({ repeat: { when: ['XYZ'] } })).toBeUndefined()
    // A code of no list of ours is said as it is.
    expect(frequencyText(code('toString'))).toBe('toString')
  })

  it.each([
    [undefined, 1, 'd', 'daily'],
    [2, 1, 'd', 'twice daily'],
    [5, 1, 'd', '5 times daily'],
    [1, 1, 'wk', 'weekly'],
    [3, 1, 'wk', 'three times weekly'],
    [1, 2, 'd', 'every 2 days'],
    [1, 21, 'd', 'every 21 days'],
    [2, 3, 'wk', 'twice every 3 weeks'],
    [1, 8, 'h', 'every 8 hours'],
    [1, 1, 'h', 'every hour'],
    [1, 0.5, 'h', 'every 0.5 hours'],
  ])('%s in %s %s is %s', (frequency, period, unit, words) => {
    expect(repeat(frequency, period, unit)).toBe(words)
  })

  it('says the moments of the day after it', () => {
    expect(repeat(1, 1, 'd', ['HS'])).toBe('daily at bedtime')
    expect(repeat(2, 1, 'd', ['MORN', 'EVE'])).toBe('twice daily in the morning and in the evening')
    expect(frequencyText({ repeat: { when: ['PC'] } })).toBe('after meals')
  })

  it('writes abbreviations in full: daily, never qd (ISMP); of an unknown code its text', () => {
    expect(frequencyText(code('QD'))).toBe('daily')
    expect(frequencyText(code('QOD'))).toBe('every other day')
    expect(frequencyText(code('X1', 'with dialysis'))).toBe('with dialysis')
  })
})
